import { HandlesJob, type JobHandler, type Run } from '@furikaeri/core';
import { RegisterImporter } from '../register/register-importer.js';
import { importRegister, type ImportRegisterData } from '../register/register-jobs.js';

@HandlesJob(importRegister, { attempts: 3 })
export class RegisterImportJob implements JobHandler<ImportRegisterData> {
  constructor(private readonly importer: RegisterImporter) {}

  async handle({ importId, municipalityId }: ImportRegisterData, run: Run) {
    const state = await this.importer.run(importId, municipalityId, {
      signal: run.signal,
      progress: (rowsRead) => run.progress(rowsRead),
    });
    return { [state]: 1 };
  }
}
