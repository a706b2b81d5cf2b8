import { todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import type { HomeShown, MeetingFacts, SummaryFacts } from './domain/summary.js';
import { findAgendaOf, findTopicsByIds, type MeetingRow } from './meetings.queries.js';
import { findAnswersOf, findStatementsOf } from './statements.queries.js';
import { readFigures } from './summary-figures.queries.js';

/** All that a summary of `meeting` is composed of, as it is now. */
export async function readSummaryFacts(
  tx: ReadTx,
  meeting: MeetingRow,
  { version, correction }: { version: number; correction: string },
): Promise<SummaryFacts> {
  const meetings = await findRounds(tx, meeting);
  const ids = meetings.map(({ id }) => id);
  const earlier = await findEarlierRounds(tx, ids);
  const of = new Map([...meetings, ...earlier].map((one) => [one.id, one]));
  const agenda = await findAgendaOf(tx, ids);
  const statements = await findStatementsOf(tx, [...of.keys()]);
  const topicIds = new Set([...agenda, ...statements].map(({ topicId }) => topicId));
  return {
    title: `${meeting.title}　概要版`,
    municipality: await nameOfWard(tx),
    fiscalYear: meeting.fiscalYear,
    meetings,
    topics: await findTopicsByIds(tx, [...topicIds]),
    agenda,
    statements: statements.map((one) => ({ ...one, meeting: of.get(one.meetingId)! })),
    answers: await findAnswersOf(
      tx,
      statements.map(({ id }) => id),
    ),
    ...(await readFigures(tx, meeting)),
    homes: await findHomes(tx, ids),
    madeOn: todayInTokyo(tx.now),
    version,
    correction,
  };
}

/** The evaluating rounds of the year, up to this one. */
const findRounds = (tx: ReadTx, { fiscalYear, round }: MeetingRow): Promise<MeetingFacts[]> =>
  tx.query<MeetingFacts>(
    `select id, fiscal_year as "fiscalYear", round, held_on::text as "heldOn" from meeting
     where municipality_id = app_municipality() and fiscal_year = $1 and round <= $2
       and (evaluates or round = $2) and held_on is not null order by round`,
    [fiscalYear, round],
  );

/** Rounds before them, of which something was answered in them or taken up there. */
const findEarlierRounds = (tx: ReadTx, ids: readonly string[]): Promise<MeetingFacts[]> =>
  tx.query<MeetingFacts>(
    `select m.id, m.fiscal_year as "fiscalYear", m.round, m.held_on::text as "heldOn" from meeting m
     where m.municipality_id = app_municipality() and m.id <> all ($1::uuid[]) and m.held_on is not null
       and exists (select from statement s where s.meeting_id = m.id and s.withdrawn_at is null and (
         exists (select from statement_answer a
           where a.statement_id = s.id and a.meeting_id = any ($1::uuid[]))
         or exists (select from statement t where t.takes_up_id = s.id
           and t.meeting_id = any ($1::uuid[]) and t.withdrawn_at is null)))`,
    [ids],
  );

/** What the committee told homes, without their names; a line is a point. */
async function findHomes(tx: ReadTx, ids: readonly string[]): Promise<HomeShown[]> {
  const rows = await tx.query<{ good: string; issues: string }>(
    `select good_words as good, issue_words as issues from home_review
     where meeting_id = any ($1::uuid[]) and state in ('opinionGiven', 'returned')
     order by submitted_at, id`,
    [ids],
  );
  const linesOf = (words: string) => words.split('\n').filter((line) => line.trim());
  return rows.map(({ good, issues }) => ({ good: linesOf(good), issues: linesOf(issues) }));
}

async function nameOfWard(tx: ReadTx): Promise<string> {
  const [row] = await tx.query<{ name: string }>(
    `select name from municipality where id = app_municipality()`,
  );
  return row?.name ?? '';
}

/** Names of offices, to ask before one of them is published. */
export async function findOfficeNames(tx: ReadTx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select name from office where municipality_id = app_municipality() and not 'coreCentre' = any (kinds)`,
  );
  return rows.map(({ name }) => name);
}
