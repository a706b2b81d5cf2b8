import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, protect } from '@furikaeri/core';

/** Accounts, sessions, links, the second factor and the throttle. */
export class CreateAccess1788000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "account_token" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "account_id" uuid NOT NULL, "purpose" text NOT NULL, "token_hash" bytea NOT NULL, "sealed_token" bytea, "letter" text NOT NULL DEFAULT 'queued', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "account_token_token_hash_key" UNIQUE ("token_hash"), CONSTRAINT "account_token_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "account_token_account_id_idx" ON "account_token"  ("account_id") `,
    );
    await runner.query(
      `CREATE INDEX "account_token_created_at_idx" ON "account_token"  ("created_at") WHERE letter = 'queued'`,
    );
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "person_id" uuid NOT NULL, "login" text NOT NULL, "state" text NOT NULL DEFAULT 'invited', "password_hash" text, "password_changed_at" TIMESTAMP WITH TIME ZONE, "totp_secret" bytea, "totp_confirmed_at" TIMESTAMP WITH TIME ZONE, "totp_last_step" bigint, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "account_person_id_key" UNIQUE ("person_id"), CONSTRAINT "account_login_key" UNIQUE ("login"), CONSTRAINT "account_login_folded" CHECK (login = lower(login)), CONSTRAINT "account_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "account_municipality_id_idx" ON "account"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "recovery_code" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "account_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recovery_code_account_id_code_hash_key" UNIQUE ("account_id", "code_hash"), CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "security_setting" ("municipality_id" uuid NOT NULL, "idle_minutes" integer NOT NULL DEFAULT '30', "absolute_hours" integer NOT NULL DEFAULT '10', "totp_roles" text array NOT NULL DEFAULT '{}', CONSTRAINT "security_setting_absolute" CHECK (absolute_hours between 1 and 24), CONSTRAINT "security_setting_idle" CHECK (idle_minutes between 5 and 240), CONSTRAINT "security_setting_pkey" PRIMARY KEY ("municipality_id"))`,
    );
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "account_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "method" text NOT NULL, "device" text NOT NULL DEFAULT '', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "idle_minutes" integer NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "awaits_code" boolean NOT NULL DEFAULT false, "second_factor_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "session_token_hash_key" UNIQUE ("token_hash"), CONSTRAINT "session_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_account_id_idx" ON "session"  ("account_id") `);
    await runner.query(
      `CREATE TABLE "throttle" ("key" bytea NOT NULL, "failures" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, "open_again_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "throttle_pkey" PRIMARY KEY ("key"))`,
    );
    await runner.query(
      `ALTER TABLE "account_token" ADD CONSTRAINT "account_token_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
    );
    await runner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "account_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
    );
    await runner.query(
      `ALTER TABLE "security_setting" ADD CONSTRAINT "security_setting_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id")`,
    );
    for (const table of [
      'account',
      'session',
      'account_token',
      'recovery_code',
      'security_setting',
    ]) {
      await protect(runner, table);
    }
    await runner.query(`alter table throttle enable row level security`);
    await runner.query(`alter table throttle force row level security`);
    await runner.query(
      `create policy throttle_reach on throttle using ((select app_is_system())) with check ((select app_is_system()))`,
    );
    await runner.query(`grant select, insert, update, delete on throttle to ${APP_ROLE}`);
    // Who asks is not known before this answers, so it runs as the owner and for the program itself.
    await runner.query(`create function session_actor(token bytea, at timestamptz, today date) returns json
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
              filter (where a.role = 'manager'), '{}')) into actor
          from appointment a where a.person_id = s.person_id
            and a.from_on <= today and (a.until_on is null or a.until_on >= today);
        perform set_config('app.kind', '', true);
        return actor;
      end $$`);
    await runner.query(`revoke execute on function session_actor from public`);
    await runner.query(`grant execute on function session_actor to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function session_actor`);
    await runner.query(
      `drop table throttle, security_setting, recovery_code, account_token, session, account`,
    );
  }
}
