import type { QueryRunner } from 'typeorm';
import { APP_ROLE } from './options.js';

/** Who reaches which rows of a table. Column names; conditions are SQL over the table's columns. */
export interface Reach {
  municipality?: string;
  /** Only the offices of the actor, for writing too. */
  office?: string;
  /** Whether coordinators reach every office's rows; true unless told. */
  coordinators?: boolean;
  /** Who else, e.g. visitors (`visitorsReach`) or the person of the row. */
  others?: string;
}

/** The row's office is one that the actor visits: there is an open assignment. */
export const visitorsReach = (office = 'office_id'): string =>
  `${office} = any ((select app_assigned_offices())::uuid[])`;
/** The row is the actor's own. */
export const ownReach = (person = 'person_id'): string => `${person} = (select app_person())`;

/**
 * The second lock. Each transaction says first who acts (`UnitOfWork`); without it a table shows no
 * row. A table with `office` shows only the offices of the actor, for writing too.
 */
export async function protect(
  runner: QueryRunner,
  table: string,
  reach: Reach = {},
): Promise<void> {
  const rule = ruleOf(reach);
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy ${table}_reach on ${table} using (${rule}) with check (${rule})`,
  );
  await runner.query(`grant select, insert, update, delete on ${table} to ${APP_ROLE}`);
}

/** Lets others read some rows of a protected table, and never write them. `condition` over its columns. */
export async function letRead(
  runner: QueryRunner,
  table: string,
  condition: string,
  municipality = 'municipality_id',
): Promise<void> {
  await runner.query(`create policy ${table}_read on ${table} for select
    using (${municipality} = (select app_municipality()) and (${condition}))`);
}

/** Another rule for a table that is protected already; its grants stay. */
export async function changeReach(runner: QueryRunner, table: string, reach: Reach): Promise<void> {
  const rule = ruleOf(reach);
  await runner.query(
    `alter policy ${table}_reach on ${table} using (${rule}) with check (${rule})`,
  );
}

/** A table's rule as PostgreSQL writes it, up to what `ruleOf` says of the actor's own municipality. */
const heavyRule = new RegExp(
  String.raw`^\(\(\( SELECT app_is_system\(\) AS app_is_system\) AND ` +
    String.raw`\(\(\( SELECT app_municipality\(\) AS app_municipality\) IS NULL\) OR ` +
    String.raw`\((\w+) = \( SELECT app_municipality\(\) AS app_municipality\)\)\)\) OR (.*)\)$`,
);
/** What `lighten` put into it for the program itself. */
const ofTheProgram =
  /^(\(\(\w+ = [^=]*\) AND )\(\( SELECT app_is_system\(\) AS app_is_system\) OR (.*)\)\)$/;
const lightRule = /^\(\( SELECT app_every_ward\(\) AS app_every_ward\) OR (.*)\)$/;

/**
 * Writes every table's rule with fewer questions of who acts, meaning the same. Each `(select …)` costs
 * some microseconds of every statement on its table, however few rows that reads. A migration that has
 * protected a table ends with this.
 */
export async function lighten(runner: QueryRunner): Promise<void> {
  await rewriteRules(runner, heavyRule, (_, ward, own) => {
    const where = `(${ward} = ( SELECT app_municipality() AS app_municipality))`;
    const [before, after] = [`(${where} AND `, ')'];
    // The program itself, in one municipality, comes by way of those who see all of it.
    const others = own.startsWith(before) ? own.slice(before.length, -after.length) : undefined;
    const whole = !others || /^\(?\( SELECT app_sees_all_offices\(\)/.test(others);
    return `(select app_every_ward()) or ${whole ? own : `${where} and ((select app_is_system()) or ${others})`}`;
  });
}

/** Takes `lighten` back. */
export async function weigh(runner: QueryRunner): Promise<void> {
  await rewriteRules(runner, lightRule, (_, own) => {
    const [, ward] = /^\(*(\w+) = /.exec(own) ?? [];
    const before = own.replace(ofTheProgram, '$1$2)');
    return `(select app_is_system()) and ((select app_municipality()) is null
      or ${ward} = (select app_municipality())) or ${before}`;
  });
}

async function rewriteRules(
  runner: QueryRunner,
  shape: RegExp,
  write: (...found: string[]) => string,
): Promise<void> {
  const policies: { tablename: string; policyname: string; qual: string }[] = await runner.query(
    `select tablename, policyname, qual from pg_policies
     where schemaname = 'public' and cmd = 'ALL' and qual = with_check order by 1`,
  );
  for (const { tablename, policyname, qual } of policies) {
    const found = shape.exec(qual.replace(/\s+/g, ' '));
    if (!found) continue;
    const rule = write(...found);
    await runner.query(
      `alter policy ${policyname} on ${tablename} using (${rule}) with check (${rule})`,
    );
  }
}

function ruleOf(reach: Reach): string {
  const municipality = reach.municipality ?? 'municipality_id';
  const { office, others, coordinators = true } = reach;
  const who = [
    coordinators && office && '(select app_sees_all_offices())',
    office && `${office} = any ((select app_offices())::uuid[])`,
    others && `(${others})`,
  ].filter(Boolean);
  return [
    `(select app_is_system()) and ((select app_municipality()) is null or ${municipality} = (select app_municipality()))`,
    `${municipality} = (select app_municipality())` +
      (who.length ? ` and (${who.join(' or ')})` : ''),
  ]
    .map((part) => `(${part})`)
    .join(' or ');
}

/** Called once, by the first migration: who acts, as functions over the transaction's settings. */
export const actorFunctions = [
  `create function app_municipality() returns uuid language sql stable as
   $$ select nullif(current_setting('app.municipality', true), '')::uuid $$`,
  `create function app_is_system() returns boolean language sql stable as
   $$ select coalesce(current_setting('app.kind', true), '') = 'system' $$`,
  `create function app_sees_all_offices() returns boolean language sql stable as
   $$ select coalesce(current_setting('app.offices', true), '') = '*' $$`,
  `create function app_offices() returns uuid[] language sql stable as
   $$ select string_to_array(nullif(nullif(current_setting('app.offices', true), ''), '*'), ',')::uuid[] $$`,
];

/** Since the sheets: who sees all offices may work in one as well, and is of that one too. */
export const ownOfficeFunctions = [
  `create or replace function app_sees_all_offices() returns boolean language sql stable as
   $$ select coalesce(split_part(current_setting('app.offices', true), ',', 1) = '*', false) $$`,
  `create or replace function app_offices() returns uuid[] language sql stable as
   $$ select string_to_array(nullif(regexp_replace(current_setting('app.offices', true), '^[*],?', ''), ''), ',')::uuid[] $$`,
];

/** Called by the room of visits: whom the actor visits, and the actor. */
export const visitorFunctions = [
  `create function app_assigned_offices() returns uuid[] language sql stable as
   $$ select string_to_array(nullif(current_setting('app.assigned', true), ''), ',')::uuid[] $$`,
  `create function app_person() returns uuid language sql stable as
   $$ select nullif(current_setting('app.person', true), '')::uuid $$`,
];

/** Since the rules are light: of everything, and the program counts among who sees a whole municipality. */
export const lightFunctions = [
  `create function app_every_ward() returns boolean language sql stable as
   $$ select coalesce(current_setting('app.kind', true), '') = 'system'
      and coalesce(current_setting('app.municipality', true), '') = '' $$`,
  `create or replace function app_sees_all_offices() returns boolean language sql stable as
   $$ select coalesce(current_setting('app.kind', true), '') = 'system'
      or coalesce(split_part(current_setting('app.offices', true), ',', 1) = '*', false) $$`,
];
