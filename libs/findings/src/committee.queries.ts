import type { Day } from '@furikaeri/calendar';
import { type Items, notFound, type ReadTx } from '@furikaeri/core';
import type { Answers } from '@furikaeri/instruments';
import type { HomeReviewState } from './domain/home-review.js';
import type { IssueBody, IssueState } from './domain/issue.js';
import type { StatementKind } from './domain/statement.js';
import { keeps, openSql } from './findings.access.js';

interface Page {
  take: number;
  skip: number;
}

async function pageOf<Row>(
  tx: ReadTx,
  columns: string,
  from: string,
  order: string,
  { take, skip }: Page,
  params: unknown[],
): Promise<Items<Row>> {
  const [limit, offset] = [params.length + 1, params.length + 2];
  const items = await tx.query<Row>(
    `select ${columns} ${from} order by ${order} limit $${limit} offset $${offset}`,
    [...params, take, skip],
  );
  const counted = await tx.query<{ n: number }>(`select count(*)::int as n ${from}`, params);
  return { items, totalItems: counted[0]?.n ?? 0 };
}

export interface IssueRow {
  id: string;
  title: string;
  words: string;
  body: IssueBody;
  state: IssueState;
  createdAt: Date;
}
const issue = `i.id, i.title, i.words, i.body, i.state, i.created_at as "createdAt"`;
/** What is only noticed yet is the coordinators'. */
const seenIssue = ({ actor }: ReadTx) => (keeps(actor) ? 'true' : 'i.raised_at is not null');

/** Latest first. */
export const findIssues = (tx: ReadTx, page: Page): Promise<Items<IssueRow>> =>
  pageOf(
    tx,
    issue,
    `from regional_issue i where i.municipality_id = app_municipality() and ${seenIssue(tx)}`,
    'i.created_at desc, i.id',
    page,
    [],
  );

export async function getIssue(tx: ReadTx, id: string): Promise<IssueRow> {
  const [found] = await tx.query<IssueRow>(
    `select ${issue} from regional_issue i where i.id = $1 and ${seenIssue(tx)}`,
    [id],
  );
  if (!found) throw notFound('id');
  return found;
}

export interface IssueEventRow {
  issueId: string;
  state: IssueState;
  happenedOn: Day;
  words: string;
}
export const findEventsOf = (tx: ReadTx, issueIds: readonly string[]): Promise<IssueEventRow[]> =>
  tx.query(
    `select e.issue_id as "issueId", e.state, e.happened_on::text as "happenedOn", e.words
     from regional_issue_event e join regional_issue i on i.id = e.issue_id
     where e.issue_id = any ($1::uuid[]) and ${seenIssue(tx)} order by e.at, e.id`,
    [issueIds],
  );

export const findSourcesOf = (
  tx: ReadTx,
  issueIds: readonly string[],
): Promise<{ issueId: string; statementId: string }[]> =>
  tx.query(
    `select o.issue_id as "issueId", o.statement_id as "statementId"
     from regional_issue_source o where o.issue_id = any ($1::uuid[])`,
    [issueIds],
  );

/** 地域課題 that grew out of these statements. */
export const findIssuesOf = (
  tx: ReadTx,
  statementIds: readonly string[],
): Promise<(IssueRow & { statementId: string })[]> =>
  tx.query(
    `select ${issue}, o.statement_id as "statementId"
     from regional_issue_source o join regional_issue i on i.id = o.issue_id
     where o.statement_id = any ($1::uuid[]) and ${seenIssue(tx)} order by i.created_at, i.id`,
    [statementIds],
  );

export interface OpinionRow {
  id: string;
  meetingId: string;
  topicId: string;
  kind: StatementKind;
  text: string;
  suggestion: string;
  submittedAt: Date;
  statementId: string | null;
  personId: string;
}
/** All for coordinators; a member's own. */
export function findOpinions(
  tx: ReadTx,
  meetingId: string,
  page: Page,
): Promise<Items<OpinionRow>> {
  const mine = tx.actor.kind === 'person' ? tx.actor.personId : null;
  return pageOf(
    tx,
    `o.id, o.meeting_id as "meetingId", o.topic_id as "topicId", o.kind, o.text, o.suggestion,
      o.submitted_at as "submittedAt", o.statement_id as "statementId", o.person_id as "personId"`,
    `from written_opinion o where o.meeting_id = $1 and ($2 or o.person_id = $3)`,
    'o.submitted_at, o.id',
    page,
    [meetingId, keeps(tx.actor), mine],
  );
}

export interface HomeReviewRow {
  id: string;
  fiscalYear: number;
  homeName: string;
  /** Null for members, as the next. */
  officeName: string | null;
  sheetId: string | null;
  instrumentVersionId: string;
  answers: Answers;
  state: HomeReviewState;
  meetingId: string | null;
  submittedAt: Date;
  goodWords: string;
  issueWords: string;
  opinionAt: Date | null;
  returnedAt: Date | null;
}

/** Latest first: all for coordinators, an office's own, and those of opened packs for members. */
export function findHomeReviews(
  tx: ReadTx,
  {
    fiscalYear,
    meetingId,
    ...page
  }: Page & { fiscalYear?: number | null; meetingId?: string | null },
): Promise<Items<HomeReviewRow>> {
  const params: unknown[] = [fiscalYear ?? null, meetingId ?? null];
  const { columns, seen } = homeSql(tx, params);
  return pageOf(
    tx,
    columns,
    `from home_review h left join meeting m on m.id = h.meeting_id
     where h.municipality_id = app_municipality() and ($1::int is null or h.fiscal_year = $1)
       and ($2::uuid is null or h.meeting_id = $2) and ${seen}`,
    'h.submitted_at desc, h.id',
    page,
    params,
  );
}

export async function getHomeReview(tx: ReadTx, id: string): Promise<HomeReviewRow> {
  const params: unknown[] = [id];
  const { columns, seen } = homeSql(tx, params);
  const [found] = await tx.query<HomeReviewRow>(
    `select ${columns} from home_review h left join meeting m on m.id = h.meeting_id
     where h.id = $1 and ${seen}`,
    params,
  );
  if (!found) throw notFound('id');
  return found;
}

/** Who sees it; the office reads the opinion when it is returned, members learn of no office. */
function homeSql({ actor }: ReadTx, params: unknown[]) {
  const offices = actor.kind === 'person' ? actor.managedOfficeIds : [];
  const member = actor.kind === 'person' && actor.roles.includes('committeeMember');
  // PostgreSQL knows no type for a parameter that stands nowhere.
  const own = keeps(actor) ? 'true' : `h.office_id = any ($${params.push(offices)}::uuid[])`;
  const inPack = member ? `(m.id is not null and ${openSql(actor, 'm')})` : 'false';
  const told = keeps(actor) ? 'true' : `(${inPack} or h.state = 'returned')`;
  const ifOwn = (column: string) => `case when ${own} then ${column} end`;
  const ifTold = (column: string, otherwise: string) =>
    `case when ${told} then ${column} else ${otherwise} end`;
  const office = '(select o.name from office o where o.id = h.office_id)';
  const columns = `h.id, h.fiscal_year as "fiscalYear", h.home_name as "homeName",
    ${ifOwn(office)} as "officeName", ${ifOwn('h.sheet_id')} as "sheetId",
    h.instrument_version_id as "instrumentVersionId", h.answers, h.state, h.meeting_id as "meetingId",
    h.submitted_at as "submittedAt", ${ifTold('h.good_words', "''")} as "goodWords",
    ${ifTold('h.issue_words', "''")} as "issueWords", ${ifTold('h.opinion_at', 'null')} as "opinionAt",
    h.returned_at as "returnedAt"`;
  return { columns, seen: `(${own} or ${inPack})` };
}
