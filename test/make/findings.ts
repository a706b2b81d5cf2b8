import { todayInTokyo } from '@furikaeri/calendar';
import { newId, type Tx } from '@furikaeri/core';
import {
  AgendaItem,
  HomeReview,
  Meeting,
  Snapshot,
  Statement,
  Summary,
  Theme,
  Topic,
} from '@furikaeri/findings';
import { municipalityOf } from './directory.js';
import { makeSheet } from './instruments.js';
import { nextNumber } from './random.js';

/** Of a fiscal year of its own, not open to members. */
export async function makeMeeting(tx: Tx, over: Partial<Meeting> = {}) {
  const row: Meeting = {
    id: newId(),
    fiscalYear: 2200 + nextNumber(),
    round: 2,
    title: 'ケアマネジメント評価会議',
    heldOn: '2026-09-25',
    hours: '14:00～16:00',
    place: '区役所 会議室',
    evaluates: true,
    packOpenedAt: null,
    closedAt: null,
    createdAt: tx.now,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Meeting, row);
  return row;
}

export async function makeTopic(tx: Tx, over: Partial<Topic> = {}) {
  const n = nextNumber();
  const row: Topic = {
    id: newId(),
    code: `T${n}`,
    title: '相談支援事業所ネットワーク',
    position: n,
    retiredOn: null,
    createdAt: tx.now,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Topic, row);
  return row;
}

/** A topic of its own unless `topicId` is given. */
export async function makeAgendaItem(
  tx: Tx,
  over: Partial<AgendaItem> & Pick<AgendaItem, 'meetingId'>,
) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: AgendaItem = {
    id: newId(),
    position: 1,
    asOf: '9月時点',
    heading: 'ここまでの取り組みについて',
    report: ['井戸端会議を 3 回ひらきました。'],
    ...over,
    municipalityId,
    topicId: over.topicId ?? (await makeTopic(tx, { municipalityId })).id,
  };
  await tx.manager.insert(AgendaItem, row);
  return row;
}

export async function makeStatement(
  tx: Tx,
  over: Partial<Statement> & Pick<Statement, 'meetingId' | 'topicId'>,
) {
  const row: Statement = {
    id: newId(),
    code: `S${nextNumber()}`,
    kind: 'issue',
    position: 1,
    text: '小規模事業所では、参加する時間を確保できない場合がある。',
    suggestion: '',
    saidAs: '当事者',
    written: false,
    takesUpId: null,
    revision: 1,
    recordedBy: null,
    recordedAt: tx.now,
    withdrawnAt: null,
    withdrawnReason: '',
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Statement, row);
  return row;
}

/** Waiting, of a meeting of its own unless one is given. */
export async function makeSnapshot(tx: Tx, over: Partial<Snapshot> = {}) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: Snapshot = {
    id: newId(),
    fiscalYear: 2026,
    fromYear: 2026,
    cutOffOn: '2026-09-10',
    state: 'waiting',
    step: 0,
    steps: 8,
    tries: 0,
    cancelAsked: false,
    requestedBy: null,
    createdAt: tx.now,
    madeAt: null,
    publishedAt: null,
    publishedBy: null,
    ...over,
    municipalityId,
    meetingId: over.meetingId ?? (await makeMeeting(tx, { municipalityId })).id,
  };
  await tx.manager.insert(Snapshot, row);
  return row;
}

export async function makeTheme(tx: Tx, over: Partial<Theme> = {}) {
  const row: Theme = {
    id: newId(),
    fiscalYear: 2026,
    title: '本人のことばを計画に',
    words: '',
    position: 1,
    droppedAt: null,
    createdAt: tx.now,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Theme, row);
  return row;
}

/** A draft without topics. */
export async function makeSummary(
  tx: Tx,
  over: Partial<Summary> & Pick<Summary, 'meetingId'>,
): Promise<Summary> {
  const version = over.version ?? 1;
  const row: Summary = {
    id: newId(),
    version,
    state: 'draft',
    content: {
      title: 'ケアマネジメント評価会議　概要版',
      municipality: '見本区',
      fiscalYear: 2026,
      meetings: [],
      topics: [],
      carried: [],
      figures: [],
      themes: [],
      homes: [],
      madeOn: todayInTokyo(tx.now),
      version,
      correction: '',
    },
    readings: [],
    correctionWords: '',
    revision: 1,
    draftedAt: tx.now,
    draftedBy: null,
    publishedAt: over.state === 'published' ? tx.now : null,
    publishedBy: null,
    createdAt: tx.now,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Summary, row);
  return row;
}

/** Handed in with a sheet of its own, in no pack. */
export async function makeHomeReview(
  tx: Tx,
  over: Partial<HomeReview> & Pick<HomeReview, 'officeId' | 'submittedBy'>,
): Promise<HomeReview> {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const { officeId, submittedBy: personId } = over;
  const sheet = await makeSheet(tx, { officeId, personId, municipalityId });
  const row: HomeReview = {
    id: newId(),
    fiscalYear: 2026,
    homeName: 'グループホーム見本',
    sheetId: sheet.id,
    instrumentVersionId: sheet.instrumentVersionId,
    answers: {},
    state: 'submitted',
    meetingId: null,
    submittedAt: tx.now,
    goodWords: '',
    issueWords: '',
    opinionAt: null,
    returnedAt: null,
    ...over,
    municipalityId,
  };
  await tx.manager.insert(HomeReview, row as object);
  return row;
}
