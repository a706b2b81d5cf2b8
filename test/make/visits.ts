import { newId, type Tx } from '@furikaeri/core';
import {
  DateProposal,
  Programme,
  ProgrammeMember,
  ProgrammeRound,
  ProgrammeTarget,
  Visit,
  VisitMember,
  VisitWish,
} from '@furikaeri/visits';
import { makePerson, municipalityOf } from './directory.js';
import { makeInstrumentVersion } from './instruments.js';

/** Of fiscal year 2026 and open, with an instrument of its own unless one is given. */
export async function makeProgramme(tx: Tx, over: Partial<Programme> = {}) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: Programme = {
    id: newId(),
    fiscalYear: 2026,
    name: '令和8年度 事業所訪問',
    purpose: '主任によるスーパービジョンを受ける機会をつくり、指標づくりの素材を集めます。',
    guideline: '私たちが目指す相談支援専門員の姿 Ver 8',
    activities: ['worries', 'supervision', 'caseTalk', 'planTalk'],
    state: 'open',
    createdAt: tx.now,
    ...over,
    municipalityId,
    instrumentVersionId:
      over.instrumentVersionId ?? (await makeInstrumentVersion(tx, { municipalityId })).id,
  };
  await tx.manager.insert(Programme, row);
  return row;
}

/** The first round of the programme: the whole fiscal year. */
export async function makeRound(
  tx: Tx,
  over: Partial<ProgrammeRound> & Pick<ProgrammeRound, 'programmeId'>,
) {
  const row: ProgrammeRound = {
    id: newId(),
    number: 1,
    name: '第1回',
    fromOn: '2026-04-01',
    untilOn: '2027-03-31',
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(ProgrammeRound, row);
  return row;
}

export async function makeMember(
  tx: Tx,
  over: Partial<ProgrammeMember> & Pick<ProgrammeMember, 'programmeId' | 'personId'>,
) {
  const row: ProgrammeMember = {
    id: newId(),
    part: 'lead',
    districts: [],
    hoursInYear: null,
    leftAt: null,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(ProgrammeMember, row);
  return row;
}

/** An office chosen for a round. */
export async function makeTarget(
  tx: Tx,
  over: Partial<ProgrammeTarget> & Pick<ProgrammeTarget, 'programmeId' | 'roundId' | 'officeId'>,
) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: ProgrammeTarget = {
    id: newId(),
    reasons: ['neverVisited'],
    words: 'まだ一度も訪問していません。',
    decidedAt: tx.now,
    droppedAt: null,
    dropReason: '',
    ...over,
    municipalityId,
    decidedBy: over.decidedBy ?? (await makePerson(tx, { municipalityId })).id,
  };
  await tx.manager.insert(ProgrammeTarget, row);
  return row;
}

/** An open wish. */
export async function makeWish(tx: Tx, over: Partial<VisitWish> & Pick<VisitWish, 'officeId'>) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: VisitWish = {
    id: newId(),
    words: '計画の書き方を、いっしょに見てほしいです。',
    createdAt: tx.now,
    settledAt: null,
    visitId: null,
    ...over,
    municipalityId,
    personId: over.personId ?? (await makePerson(tx, { municipalityId })).id,
  };
  await tx.manager.insert(VisitWish, row);
  return row;
}

/** A draft, in a programme and round of its own unless they are given. */
export async function makeVisit(tx: Tx, over: Partial<Visit> & Pick<Visit, 'officeId'>) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const programmeId = over.programmeId ?? (await makeProgramme(tx, { municipalityId })).id;
  const row: Visit = {
    id: newId(),
    state: 'draft',
    activities: ['worries', 'supervision'],
    method: 'onSite',
    place: '',
    wish: '',
    startsAt: null,
    endsAt: null,
    calendarSequence: 0,
    createdAt: tx.now,
    endedAt: null,
    ...over,
    municipalityId,
    programmeId,
    roundId: over.roundId ?? (await makeRound(tx, { programmeId, municipalityId })).id,
    createdBy: over.createdBy ?? (await makePerson(tx, { municipalityId })).id,
  };
  await tx.manager.insert(Visit, row);
  return row;
}

/** Somebody of the visit's team, from now on. */
export async function makeVisitMember(
  tx: Tx,
  visit: Pick<Visit, 'id' | 'officeId' | 'municipalityId'>,
  over: Partial<VisitMember> = {},
) {
  const row: VisitMember = {
    id: newId(),
    part: 'lead',
    joinedAt: tx.now,
    leftAt: null,
    leaveReason: '',
    ...over,
    visitId: visit.id,
    officeId: visit.officeId,
    municipalityId: visit.municipalityId,
    personId: over.personId ?? (await makePerson(tx, { municipalityId: visit.municipalityId })).id,
  };
  await tx.manager.insert(VisitMember, row);
  return row;
}

/** Two hours from `startsAt` on. */
export async function makeDateProposal(
  tx: Tx,
  visit: Pick<Visit, 'id' | 'officeId' | 'municipalityId'>,
  startsAt: Date,
  over: Partial<DateProposal> = {},
) {
  const row: DateProposal = {
    id: newId(),
    proposedBy: 'visitors',
    endsAt: new Date(startsAt.getTime() + 2 * 3600_000),
    method: 'onSite',
    answer: null,
    answerNote: '',
    answeredVia: null,
    answeredBy: null,
    answeredAt: null,
    withdrawnAt: null,
    createdAt: tx.now,
    ...over,
    startsAt,
    visitId: visit.id,
    officeId: visit.officeId,
    municipalityId: visit.municipalityId,
  };
  await tx.manager.insert(DateProposal, row);
  return row;
}
