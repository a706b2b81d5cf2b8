import { newId, type Tx } from '@furikaeri/core';
import {
  DateProposal,
  Material,
  NextStep,
  type NoteContent,
  Programme,
  ProgrammeMember,
  ProgrammeRound,
  ProgrammeTarget,
  ReadingConsent,
  ReflectionCase,
  Visit,
  VisitMember,
  VisitNote,
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

type OfVisit = Pick<Visit, 'id' | 'officeId' | 'municipalityId'>;
const of = (visit: OfVisit) => ({
  visitId: visit.id,
  officeId: visit.officeId,
  municipalityId: visit.municipalityId,
});

/** What a note says; one よいところ unless told. */
export const noteContent = (over: Partial<NoteContent> = {}): NoteContent => ({
  activities: ['supervision'],
  participants: [],
  strengths: [{ id: newId(), perspective: null, words: '本人の言葉を計画に書いている' }],
  topics: [],
  voices: [],
  message: 'また話しましょう。',
  ...over,
});

/** A note that the office has been shown, at its first revision. */
export async function makeNote(tx: Tx, visit: OfVisit, over: Partial<VisitNote> = {}) {
  const row: VisitNote = {
    revision: 1,
    content: noteContent(),
    officeView: '',
    visitorsView: '',
    shownAt: tx.now,
    visitorsConfirmedAt: null,
    visitorsConfirmedBy: null,
    officeConfirmedAt: null,
    officeConfirmedBy: null,
    begunAt: tx.now,
    savedAt: tx.now,
    ...over,
    ...of(visit),
  };
  await tx.manager.insert(VisitNote, row as object);
  return row;
}

/** An open step, due on 31 January 2027. */
export async function makeNextStep(
  tx: Tx,
  visit: OfVisit,
  over: Partial<NextStep> & Pick<NextStep, 'ownerId'>,
) {
  const row: NextStep = {
    id: newId(),
    words: '本人に会議へ来てもらう',
    dueOn: '2027-01-31',
    state: 'open',
    outcome: '',
    settledAt: null,
    settledBy: null,
    replacedBy: null,
    createdAt: tx.now,
    ...over,
    ...of(visit),
  };
  await tx.manager.insert(NextStep, row);
  return row;
}

/** A case with an outline and a worry. */
export async function makeReflectionCase(
  tx: Tx,
  visit: OfVisit,
  over: Partial<ReflectionCase> = {},
) {
  const row: ReflectionCase = {
    id: newId(),
    caseId: null,
    code: 'A-0001',
    how: 'chosen',
    items: { outline: '親元から一人暮らしへ', worry: '本人の希望を聞けているか' },
    createdAt: tx.now,
    withdrawnAt: null,
    ...over,
    ...of(visit),
  };
  await tx.manager.insert(ReflectionCase, row as object);
  return row;
}

/** Of the outline, until the end of the year. */
export async function makeConsent(
  tx: Tx,
  visit: OfVisit,
  over: Partial<ReadingConsent> &
    Pick<ReadingConsent, 'reflectionCaseId' | 'readerIds' | 'registeredBy'>,
) {
  const row: ReadingConsent = {
    id: newId(),
    items: ['outline'],
    givenOn: '2026-11-01',
    untilOn: '2026-12-31',
    how: 'paper',
    withdrawnAt: null,
    createdAt: tx.now,
    ...over,
    ...of(visit),
  };
  await tx.manager.insert(ReadingConsent, row);
  return row;
}

export async function makeMaterial(
  tx: Tx,
  visit: OfVisit,
  over: Partial<Material> & Pick<Material, 'releasedBy'>,
) {
  const row: Material = {
    id: newId(),
    pointId: null,
    kind: 'strength',
    perspective: null,
    words: '本人の言葉を計画に書いている',
    releasedAt: tx.now,
    withdrawnAt: null,
    withdrawReason: '',
    ...over,
    ...of(visit),
  };
  await tx.manager.insert(Material, row);
  return row;
}
