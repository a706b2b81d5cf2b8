import { newId, type Tx } from '@furikaeri/core';
import {
  Desk,
  DueMonth,
  MonitoringPhase,
  MonitoringRecord,
  RegisterImport,
  SupportCase,
} from '@furikaeri/monitoring';
import { municipalityOf } from './directory.js';
import { nextNumber, random } from './random.js';

export async function makeDesk(tx: Tx, over: Partial<Desk> = {}) {
  const n = nextNumber();
  const row: Desk = {
    id: newId(),
    name: `提出先${n}`,
    disabilityKinds: [],
    position: n,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Desk, row);
  return row;
}

/** A year's support without phases or due months; with a desk of its own unless `deskId` is given. */
export async function makeCase(tx: Tx, over: Partial<SupportCase> & Pick<SupportCase, 'officeId'>) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: SupportCase = {
    id: newId(),
    code: `${random.pick(['A', 'B', 'C'])}-${String(nextNumber()).padStart(4, '0')}`,
    specialistId: null,
    disabilityKind: 'intellectual',
    supportFrom: '2026-05',
    supportUntil: '2027-04',
    note: '',
    endedOn: null,
    endedReason: null,
    createdAt: tx.now,
    ...over,
    municipalityId,
    deskId: over.deskId ?? (await makeDesk(tx, { municipalityId })).id,
  };
  await tx.manager.insert(SupportCase, row);
  return row;
}

/** Every three months over the whole support unless told. */
export async function makePhase(tx: Tx, of: SupportCase, over: Partial<MonitoringPhase> = {}) {
  const row: MonitoringPhase = {
    id: newId(),
    municipalityId: of.municipalityId,
    officeId: of.officeId,
    caseId: of.id,
    fromMonth: of.supportFrom,
    untilMonth: of.supportUntil,
    intervalMonths: 3,
    decidedOn: null,
    reason: '',
    createdAt: tx.now,
    supersededAt: null,
    ...over,
  };
  await tx.manager.insert(MonitoringPhase, row);
  return row;
}

/** An open month of the case, for its specialist, unless told. */
export async function makeDueMonth(
  tx: Tx,
  of: SupportCase,
  over: Partial<DueMonth> & Pick<DueMonth, 'month'>,
) {
  const row: DueMonth = {
    id: newId(),
    municipalityId: of.municipalityId,
    officeId: of.officeId,
    caseId: of.id,
    specialistId: of.specialistId,
    deskId: of.deskId,
    doneOn: null,
    closedReason: null,
    closedNote: '',
    closedOn: null,
    endedAt: over.doneOn || over.closedReason ? tx.now : null,
    createdAt: tx.now,
    ...over,
  };
  await tx.manager.insert(DueMonth, row);
  return row;
}

/** A whole record of a visit at home; it does no due month by itself. */
export async function makeRecord(
  tx: Tx,
  of: SupportCase,
  over: Partial<MonitoringRecord> & Pick<MonitoringRecord, 'visitedOn'>,
) {
  const row: MonitoringRecord = {
    id: newId(),
    municipalityId: of.municipalityId,
    officeId: of.officeId,
    caseId: of.id,
    dueMonthId: null,
    visitedAt: '10:30',
    method: 'faceToFace',
    placeKind: 'home',
    place: '自宅',
    met: ['person'],
    personMet: true,
    wishes: 'いまの暮らしを続けたい',
    goals: 'おおむね達成',
    services: '計画どおり',
    newIssues: 'なし',
    planChangeNeeded: false,
    nextMonthProposed: null,
    reportedDeskId: null,
    reportedOn: null,
    source: 'person',
    writtenBy: of.specialistId,
    createdAt: tx.now,
    voidedAt: null,
    voidReason: '',
    ...over,
  };
  await tx.manager.insert(MonitoringRecord, row);
  return row;
}

/** A register file on its way in; empty unless `content` is given. */
export async function makeImport(tx: Tx, over: Partial<RegisterImport> = {}) {
  const row = {
    id: newId(),
    fileName: '台帳.csv',
    content: Buffer.from(''),
    digest: Buffer.alloc(32),
    dryRun: true,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(RegisterImport, row);
  return row as RegisterImport;
}
