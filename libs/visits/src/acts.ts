import { audit } from '@furikaeri/audit';
import type { Tx } from '@furikaeri/core';
import type { Visit } from './visit.entity.js';

type Of = Pick<Visit, 'id' | 'officeId'>;
interface Object {
  kind?: string;
  id?: string;
  /** Words of the program, ids and counts. */
  detail?: Record<string, unknown>;
}

/** Notes what was done on a visit: to the visit itself unless another object is named. */
export function recordAct(tx: Tx, act: string, visit: Of, { kind, id, detail }: Object = {}): void {
  audit.record(tx, {
    action: `visits.${act}`,
    objectKind: kind ?? 'Visit',
    objectId: id ?? visit.id,
    officeId: visit.officeId,
    detail: id ? { ...detail, visitId: visit.id } : { ...detail },
  });
}
