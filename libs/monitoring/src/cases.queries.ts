import type { Day, Month } from '@furikaeri/calendar';
import { notFound, type ReadTx } from '@furikaeri/core';
import type { DisabilityKind } from './desk.entity.js';
import type { MonitoringRecord } from './monitoring-record.entity.js';
import { caseJson, personJson } from './json.sql.js';
import { mayTouchSql } from './monitoring.access.js';

export interface CaseRow {
  id: string;
  code: string;
  officeId: string;
  specialistId: string | null;
  deskId: string;
  disabilityKind: DisabilityKind;
  supportFrom: Month;
  supportUntil: Month;
  endedOn: string | null;
  endedReason: string | null;
  office: OfficeLabelRow;
  /** Left out where the case came along with a due month. */
  specialist?: PersonLabelRow | null;
}
/** What lists say of an office. */
export interface OfficeLabelRow {
  id: string;
  number: string | null;
  name: string;
  kana: string;
  district: string;
}
/** What lists say of a person. */
export interface PersonLabelRow {
  id: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
}
export interface CaseFilter {
  officeId?: string | null;
  specialistId?: string | null;
  deskId?: string | null;
  /** Part of the code. */
  text?: string | null;
  /** Left out: both. */
  ended?: boolean | null;
  /** Support ends in this month or before: whom to renew. */
  supportUntil?: Month | null;
}

const joined = `support_case c join office o on o.id = c.office_id
  left join person p on p.id = c.specialist_id`;
const whole = `(${caseJson}::jsonb || jsonb_build_object('specialist', ${personJson}))`;

/** A page of the register, by code. */
export async function findCases(
  tx: ReadTx,
  { filter, take, skip }: { filter?: CaseFilter | null; take: number; skip: number },
): Promise<{ items: CaseRow[]; totalItems: number }> {
  const params: unknown[] = [];
  const found = [mayTouchSql(tx.actor, 'c', params)];
  const also = (condition: (at: string) => string, value: unknown) => {
    if (value !== undefined && value !== null) found.push(condition(`$${params.push(value)}`));
  };
  also((at) => `c.office_id = ${at}`, filter?.officeId);
  also((at) => `c.specialist_id = ${at}`, filter?.specialistId);
  also((at) => `c.desk_id = ${at}`, filter?.deskId);
  also((at) => `strpos(fold_text(c.code), fold_text(${at})) > 0`, filter?.text?.trim() || null);
  also((at) => `(c.ended_on is not null) = ${at}`, filter?.ended);
  also((at) => `c.support_until <= (${at} || '-01')::date`, filter?.supportUntil);
  const where = found.join(' and ');
  params.push(take, skip);
  const [row] = await tx.query<{ items: CaseRow[]; totalItems: number }>(
    `select (select count(*)::int from support_case c where ${where}) as "totalItems",
            coalesce((select json_agg(f.item order by f.place) from (
              select ${whole} as item, row_number() over (order by c.code collate japanese, c.id) as place
              from ${joined} where ${where}
              order by c.code collate japanese, c.id limit $${params.length - 1} offset $${params.length}) f), '[]') as items`,
    params,
  );
  return row as { items: CaseRow[]; totalItems: number };
}

/** How many cases go on at these offices, of those the reader may touch; offices without one are left out. */
export function countOpenCasesOf(
  tx: ReadTx,
  officeIds: readonly string[],
): Promise<{ officeId: string; count: number }[]> {
  const params: unknown[] = [officeIds];
  const where = mayTouchSql(tx.actor, 'c', params);
  return tx.query(
    `select c.office_id as "officeId", count(*)::int as count from support_case c
     where c.office_id = any ($1) and c.ended_on is null and ${where} group by c.office_id`,
    params,
  );
}

/** One case; NOT_FOUND also where it is another's. */
export async function getCase(tx: ReadTx, id: string): Promise<CaseRow> {
  const [row] = await findCasesByIds(tx, [id]);
  if (!row) throw notFound('id');
  return row;
}

export async function findCasesByIds(tx: ReadTx, ids: readonly string[]): Promise<CaseRow[]> {
  const params: unknown[] = [ids];
  const where = mayTouchSql(tx.actor, 'c', params);
  const rows = await tx.query<{ item: CaseRow }>(
    `select ${whole} as item from ${joined} where c.id = any ($1) and ${where}`,
    params,
  );
  return rows.map(({ item }) => item);
}

export interface PhaseRow {
  id: string;
  caseId: string;
  fromMonth: Month;
  untilMonth: Month;
  intervalMonths: number;
  decidedOn: string | null;
  reason: string;
  createdAt: Date;
  supersededAt: Date | null;
}

/** Decisions of these cases, those that hold first, then what they replaced. */
export function findPhasesOf(tx: ReadTx, caseIds: readonly string[]): Promise<PhaseRow[]> {
  const params: unknown[] = [caseIds];
  const where = mayTouchSql(tx.actor, 'c', params);
  return tx.query(
    `select f.id, case_id as "caseId", to_char(from_month, 'YYYY-MM') as "fromMonth",
            to_char(until_month, 'YYYY-MM') as "untilMonth", interval_months as "intervalMonths",
            decided_on::text as "decidedOn", reason, f.created_at as "createdAt", superseded_at as "supersededAt"
     from monitoring_phase f join support_case c on c.id = f.case_id
     where case_id = any ($1) and ${where}
     order by superseded_at desc nulls first, from_month, f.id`,
    params,
  );
}

export interface RecordRow extends Omit<
  MonitoringRecord,
  'municipalityId' | 'officeId' | 'nextMonthProposed' | 'reportedOn'
> {
  nextMonthProposed: Month | null;
  reportedOn: Day | null;
}

/** 備考 and records: the part of a case that speaks of a person. Who reads it is noted. */
export interface CaseFile {
  caseId: string;
  officeId: string;
  note: string;
  records: RecordRow[];
}

export async function findCaseFiles(tx: ReadTx, caseIds: readonly string[]): Promise<CaseFile[]> {
  const params: unknown[] = [caseIds];
  const where = mayTouchSql(tx.actor, 'c', params);
  const cases = await tx.query<Omit<CaseFile, 'records'>>(
    `select c.id as "caseId", c.office_id as "officeId", c.note
     from support_case c where c.id = any ($1) and ${where}`,
    params,
  );
  const records = await tx.query<RecordRow>(
    `select id, case_id as "caseId", due_month_id as "dueMonthId", visited_on::text as "visitedOn",
            to_char(visited_at, 'HH24:MI') as "visitedAt", method, place_kind as "placeKind", place, met,
            person_met as "personMet", wishes, goals, services, new_issues as "newIssues",
            plan_change_needed as "planChangeNeeded", to_char(next_month_proposed, 'YYYY-MM') as "nextMonthProposed",
            reported_desk_id as "reportedDeskId", reported_on::text as "reportedOn", source,
            written_by as "writtenBy", created_at as "createdAt", voided_at as "voidedAt", void_reason as "voidReason"
     from monitoring_record where case_id = any ($1) order by visited_on desc, id`,
    [cases.map(({ caseId }) => caseId)],
  );
  return cases.map((file) => ({
    ...file,
    records: records.filter(({ caseId }) => caseId === file.caseId),
  }));
}

export interface DeskRow {
  id: string;
  name: string;
  disabilityKinds: DisabilityKind[];
  position: number;
}

export const findDesks = (tx: ReadTx): Promise<DeskRow[]> =>
  tx.query(
    `select id, name, disability_kinds as "disabilityKinds", position from desk order by position, id`,
  );

export async function findMonitoringSetting(
  tx: ReadTx,
): Promise<{ recordGraceDays: number; retentionYears: number }> {
  const [row] = await tx.query<{ recordGraceDays: number; retentionYears: number }>(
    `select record_grace_days as "recordGraceDays", retention_years as "retentionYears" from monitoring_setting`,
  );
  return row ?? { recordGraceDays: 0, retentionYears: 5 };
}
