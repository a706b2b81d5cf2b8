import type { QueryRunner } from 'typeorm';
import { APP_ROLE } from './options.js';

/**
 * The second lock. Each transaction says first who acts (`UnitOfWork`); without it a table shows no
 * row. A table with `office` shows only the offices of the actor, for writing too.
 */
export async function protect(
  runner: QueryRunner,
  table: string,
  columns: { municipality?: string; office?: string } = {},
): Promise<void> {
  const municipality = columns.municipality ?? 'municipality_id';
  const rule = [
    `(select app_is_system()) and ((select app_municipality()) is null or ${municipality} = (select app_municipality()))`,
    `${municipality} = (select app_municipality())` +
      (columns.office
        ? ` and ((select app_sees_all_offices()) or ${columns.office} = any ((select app_offices())::uuid[]))`
        : ''),
  ]
    .map((part) => `(${part})`)
    .join(' or ');
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy ${table}_reach on ${table} using (${rule}) with check (${rule})`,
  );
  await runner.query(`grant select, insert, update, delete on ${table} to ${APP_ROLE}`);
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
