import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lighten, lightFunctions, ownOfficeFunctions, weigh } from '@furikaeri/core';

/** As made with the visits; always in the same order, so that two answers can be compared as text. */
const sessionActor = `create or replace function session_actor(token bytea, at timestamptz, today date) returns json
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        s record;
        actor json;
      begin
        if coalesce(current_setting('app.kind', true), '') <> '' then
          raise exception 'session_actor: stands alone, never in a transaction of somebody';
        end if;
        perform set_config('app.kind', 'system', true);
        select session.*, account.person_id, account.totp_confirmed_at into s
          from session join account on account.id = session.account_id
          where token_hash = token and ended_at is null and expires_at > at and account.state = 'active'
            and last_seen_at + make_interval(mins => idle_minutes) > at;
        if not found then perform set_config('app.kind', '', true); return null; end if;
        if s.last_seen_at <= at - interval '1 minute' then
          update session set last_seen_at = at where id = s.id;
        end if;
        select json_build_object('sessionId', s.id, 'accountId', s.account_id, 'personId', s.person_id,
            'municipalityId', s.municipality_id, 'awaitsCode', s.awaits_code,
            'hasTotp', s.totp_confirmed_at is not null,
            'totpRoles', coalesce((select totp_roles from security_setting g
              where g.municipality_id = s.municipality_id), '{}'),
            'roles', coalesce(array_agg(distinct a.role), '{}'),
            'officeIds', coalesce(array_agg(distinct a.office_id)
              filter (where a.role in ('manager', 'specialist')), '{}'),
            'managedOfficeIds', coalesce(array_agg(distinct a.office_id)
              filter (where a.role = 'manager'), '{}'),
            'assignedOfficeIds', array(select distinct m.office_id
              from visit_member m join visit v on v.id = m.visit_id
              where m.person_id = s.person_id and m.left_at is null
                and v.state not in ('closed', 'declined', 'cancelled') order by 1)) into actor
          from appointment a where a.person_id = s.person_id
            and a.from_on <= today and (a.until_on is null or a.until_on >= today);
        perform set_config('app.kind', '', true);
        return actor;
      end $$`;

const sessionActorBefore = sessionActor.replace(' order by 1)', ')');

export class LightenRowSecurity1788000001380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of lightFunctions) await runner.query(statement);
    await lighten(runner);
    await runner.query(sessionActor);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sessionActorBefore);
    await weigh(runner);
    for (const statement of ownOfficeFunctions) await runner.query(statement);
    await runner.query(`drop function app_every_ward()`);
  }
}
