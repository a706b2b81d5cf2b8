import { type Day, todayInTokyo } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import type { Answers, Definition } from '@furikaeri/instruments';
import { pointsOfSheet, type SheetPoint } from './domain/brief.js';
import { type CaseItem, isInForce } from './domain/consent.js';
import type { VisitState } from './domain/visit.js';
import type { Activity } from './domain/words.js';
import { findLastStepsOf, type StepRow } from './next-steps.queries.js';
import { getCloseSide } from './notes.access.js';
import type { MemberPart } from './programme-member.entity.js';
import { findConsentsOf, findReflectionCasesOf } from './reflection-cases.queries.js';
import type { VisitMethod } from './visit.entity.js';

export interface BriefPerson {
  id: string;
  /** 姓 名. */
  name: string;
}
export interface BriefSheet {
  id: string;
  title: string;
  writer: string;
  submittedAt: Date | null;
  points: SheetPoint[];
}
export interface BriefConsent {
  /** The case's code. */
  code: string;
  items: CaseItem[];
  readers: string[];
  untilOn: Day;
}
export interface BriefStep extends StepRow {
  owner: string;
}

/** 訪問の前の一枚: what both sides need before they meet. */
export interface Brief {
  visitId: string;
  officeId: string;
  officeName: string;
  programme: string;
  state: VisitState;
  startsAt: Date | null;
  endsAt: Date | null;
  method: VisitMethod;
  place: string;
  activities: Activity[];
  team: (BriefPerson & { part: MemberPart })[];
  /** The office's wish for this visit. */
  wish: string;
  lastSteps: BriefStep[];
  sheets: BriefSheet[];
  consents: BriefConsent[];
}

type Head = Omit<Brief, 'lastSteps' | 'sheets' | 'consents'>;

/** For both sides alone. Throws NOT_FOUND for everybody else. */
export async function readBrief(tx: ReadTx, visitId: string): Promise<Brief> {
  const head = await findHead(tx, visitId);
  if (!head) throw notFound('visitId');
  await getCloseSide(tx, { ...head, id: visitId }, 'visitId');
  const steps = await findLastStepsOf(tx, [visitId]);
  const sheets = await findSheets(tx, visitId);
  const { consents, readerIds } = await findConsents(tx, head);
  const names = await findNames(tx, [...steps.map(({ ownerId }) => ownerId), ...readerIds]);
  const nameOf = (id: string) => names.get(id) ?? '';
  return {
    ...head,
    lastSteps: steps.map((step) => ({ ...step, owner: nameOf(step.ownerId) })),
    sheets,
    consents: consents.map(({ readerIds: readers, ...rest }) => ({
      ...rest,
      readers: readers.map(nameOf),
    })),
  };
}

const personName = `p.family_name || ' ' || p.given_name`;

async function findHead(tx: ReadTx, visitId: string): Promise<Head | undefined> {
  const [head] = await tx.query<Head>(
    `select v.id as "visitId", v.office_id as "officeId", o.name as "officeName", g.name as programme, v.state,
       v.starts_at as "startsAt", v.ends_at as "endsAt", v.method, v.place, v.activities, v.wish,
       coalesce((select json_agg(json_build_object('id', p.id, 'name', ${personName}, 'part', m.part)
           order by array_position(array['lead', 'core', 'centre'], m.part), m.joined_at, m.id)
         from visit_member m join person p on p.id = m.person_id
         where m.visit_id = v.id and m.left_at is null), '[]') as team
     from visit v join office o on o.id = v.office_id join programme g on g.id = v.programme_id
     where v.id = $1`,
    [visitId],
  );
  return head;
}

/** Laid beside the visit and shared; the office too sees here what its visitors see. */
async function findSheets(tx: ReadTx, visitId: string): Promise<BriefSheet[]> {
  const rows = await tx.query<
    Omit<BriefSheet, 'points' | 'title'> & { definition: Definition; answers: Answers }
  >(
    `select s.id, ${personName} as writer, s.submitted_at as "submittedAt", i.definition, s.answers
     from visit_sheet l join sheet s on s.id = l.sheet_id join person p on p.id = s.person_id
     join instrument_version i on i.id = s.instrument_version_id
     where l.visit_id = $1 and s.sharing <> 'kept'
     order by p.family_kana || ' ' || p.given_kana collate japanese, s.created_at, s.id`,
    [visitId],
  );
  return rows.map(({ definition, answers, ...sheet }) => ({
    ...sheet,
    title: definition.title,
    points: pointsOfSheet(definition, answers),
  }));
}

async function findConsents(tx: ReadTx, { visitId, state, team }: Head) {
  const cases = await findReflectionCasesOf(tx, [visitId]);
  const rows = await findConsentsOf(
    tx,
    cases.map(({ id }) => id),
  );
  const setting = { today: todayInTokyo(tx.now), visit: state, teamIds: team.map(({ id }) => id) };
  const consents = rows.flatMap(({ reflectionCaseId, items, readerIds, untilOn, ...row }) => {
    const of = cases.find(({ id }) => id === reflectionCaseId);
    const consent = {
      items,
      readerIds,
      untilOn,
      givenOn: row.givenOn,
      withdrawn: row.withdrawnAt !== null,
    };
    if (!of || !isInForce(consent, { ...setting, caseWithdrawn: of.withdrawnAt !== null }))
      return [];
    const readers = readerIds.filter((id) => setting.teamIds.includes(id));
    return [{ code: of.code, items: [...items], readerIds: readers, untilOn }];
  });
  return { consents, readerIds: consents.flatMap(({ readerIds }) => readerIds) };
}

async function findNames(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<BriefPerson>(
    `select p.id, ${personName} as name from person p where p.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
