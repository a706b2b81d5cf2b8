import { todayInTokyo } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import { caseItems, type CaseItem, type Consent, openItems } from './domain/consent.js';
import type { VisitState } from './domain/visit.js';
import type { CaseChoice } from './reflection-case.entity.js';

type Ids = readonly string[];

export interface ConsentRow extends Omit<Consent, 'withdrawn'> {
  id: string;
  reflectionCaseId: string;
  how: 'paper' | 'oral';
  registeredBy: string;
  withdrawnAt: Date | null;
}

/** Consents of these cases, the latest first. */
export const findConsentsOf = (tx: ReadTx, caseIds: Ids): Promise<ConsentRow[]> =>
  tx.query(
    `select id, reflection_case_id as "reflectionCaseId", items, reader_ids as "readerIds",
       given_on::text as "givenOn", until_on::text as "untilOn", how, registered_by as "registeredBy",
       withdrawn_at as "withdrawnAt"
     from reading_consent where reflection_case_id = any ($1::uuid[]) order by created_at desc, id`,
    [caseIds],
  );

export interface ReflectionCaseRow {
  id: string;
  visitId: string;
  officeId: string;
  caseId: string | null;
  code: string;
  how: CaseChoice;
  withdrawnAt: Date | null;
  /** Which parts have words; of a reader of the other side, which of them may be read today. */
  readable: CaseItem[];
  /** Private to the office. */
  selfRating: number | null;
}
interface Stored extends Omit<ReflectionCaseRow, 'readable'> {
  items: Partial<Record<CaseItem, string>>;
  visitState: VisitState;
  teamIds: string[];
}

const findStored = (tx: ReadTx, where: string, ids: Ids): Promise<Stored[]> =>
  tx.query(
    `select c.id, c.visit_id as "visitId", c.office_id as "officeId", c.case_id as "caseId", c.code, c.how,
       c.items, c.withdrawn_at as "withdrawnAt", r.percent as "selfRating", v.state as "visitState",
       array(select m.person_id from visit_member m where m.visit_id = c.visit_id and m.left_at is null) as "teamIds"
     from reflection_case c join visit v on v.id = c.visit_id
     left join self_rating r on r.reflection_case_id = c.id
     where ${where} order by c.created_at, c.id`,
    [ids],
  );

/** The parts that the reader may read now: all for the office, by consent for its visitors. */
async function readableOf(tx: ReadTx, cases: readonly Stored[]): Promise<Map<string, CaseItem[]>> {
  const { actor } = tx;
  if (actor.kind === 'system') return new Map();
  const consents = await findConsentsOf(
    tx,
    cases.map(({ id }) => id),
  );
  return new Map(
    cases.flatMap((one): [string, CaseItem[]][] => {
      const filled = caseItems.filter((item) => one.items[item]);
      if (actor.officeIds.includes(one.officeId)) return [[one.id, filled]];
      const open = openItems(
        consents
          .filter(({ reflectionCaseId }) => reflectionCaseId === one.id)
          .map((consent) => ({ ...consent, withdrawn: consent.withdrawnAt !== null })),
        actor.personId,
        {
          today: todayInTokyo(tx.now),
          visit: one.visitState,
          teamIds: one.teamIds,
          caseWithdrawn: one.withdrawnAt !== null,
        },
      );
      return open.length ? [[one.id, filled.filter((item) => open.includes(item))]] : [];
    }),
  );
}

const rowOf = (
  { id, visitId, officeId, caseId, code, how, withdrawnAt, selfRating }: Stored,
  readable: CaseItem[],
): ReflectionCaseRow => ({
  id,
  visitId,
  officeId,
  caseId,
  code,
  how,
  withdrawnAt,
  selfRating,
  readable,
});

/** Cases of these visits: the office's all, to visitors those that a consent opens to them today. */
export async function findReflectionCasesOf(
  tx: ReadTx,
  visitIds: Ids,
): Promise<ReflectionCaseRow[]> {
  const stored = await findStored(tx, 'c.visit_id = any ($1::uuid[])', visitIds);
  const readable = await readableOf(tx, stored);
  return stored.flatMap((one) => {
    const items = readable.get(one.id);
    return items ? [rowOf(one, items)] : [];
  });
}

export interface CaseText {
  item: CaseItem;
  words: string;
}
export interface OpenedCase extends ReflectionCaseRow {
  texts: CaseText[];
}

/** One case with the words that the reader may read today. Throws NOT_FOUND where there are none. */
export async function getOpenedCase(tx: ReadTx, id: string): Promise<OpenedCase> {
  const [stored] = await findStored(tx, 'c.id = any ($1::uuid[])', [id]);
  const readable = stored && (await readableOf(tx, [stored])).get(id);
  if (!readable) throw notFound('id');
  const texts = readable.map((item) => ({ item, words: stored.items[item] ?? '' }));
  return { ...rowOf(stored, readable), texts };
}
