import { declareJob } from '@furikaeri/core';

/** Data: `{ importId, municipalityId }`. */
export const importRegister = declareJob('monitoring.importRegister');

export interface ImportRegisterData {
  importId: string;
  municipalityId: string;
}

export const importJob = (importId: string, municipalityId: string) => ({
  name: importRegister,
  data: { importId, municipalityId } satisfies ImportRegisterData,
  key: importId,
});
