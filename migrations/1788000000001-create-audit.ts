import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '@furikaeri/core';

/**
 * The audit log: hash-chained per municipality, appended by a function of the owner, so that the
 * app's role can add but neither change nor remove.
 */
export class CreateAudit1788000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "audit_entry" ("chain" text NOT NULL, "seq" bigint NOT NULL, "municipality_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actor" text NOT NULL, "person_id" uuid, "action" text NOT NULL, "object_kind" text, "object_id" text, "office_id" uuid, "detail" jsonb NOT NULL DEFAULT '{}', "hash" bytea NOT NULL, CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain", "seq"))`,
    );
    await runner.query(
      `CREATE INDEX "audit_entry_object_kind_object_id_idx" ON "audit_entry"  ("object_kind", "object_id") `,
    );
    await runner.query(
      `CREATE INDEX "audit_entry_municipality_id_at_idx" ON "audit_entry"  ("municipality_id", "at") `,
    );
    await runner.query(
      `create table audit_head (chain text primary key, seq bigint not null, hash bytea not null)`,
    );
    // jsonb prints its keys in one order; the instant is written in UTC whatever the session says.
    await runner.query(`create function audit_hash(before bytea, chain text, seq bigint, municipality_id uuid,
        at timestamptz, actor text, person_id uuid, action text, object_kind text, object_id text,
        office_id uuid, detail jsonb) returns bytea language sql immutable as $$
      select sha256(coalesce(before, ''::bytea) || convert_to(jsonb_build_array(chain, seq, municipality_id,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor, person_id, action, object_kind,
        object_id, office_id, detail)::text, 'UTF8')) $$`);
    await runner.query(`create function audit_append(municipality uuid, at timestamptz, actor text, person uuid, acts jsonb)
      returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        link text := coalesce(municipality::text, 'system');
        head audit_head;
        act jsonb;
        next bytea;
      begin
        if municipality is distinct from app_municipality() then
          raise exception 'audit: not the municipality of this transaction';
        end if;
        insert into audit_head values (link, 0, ''::bytea) on conflict do nothing;
        select * into head from audit_head where chain = link for update;
        for act in select * from jsonb_array_elements(acts) loop
          head.seq := head.seq + 1;
          next := audit_hash(nullif(head.hash, ''::bytea), link, head.seq, municipality, at, actor, person,
            act->>'action', act->>'objectKind', act->>'objectId', (act->>'officeId')::uuid,
            coalesce(act->'detail', '{}'));
          insert into audit_entry (chain, seq, municipality_id, at, actor, person_id, action, object_kind,
              object_id, office_id, detail, hash)
            values (link, head.seq, municipality, at, actor, person, act->>'action', act->>'objectKind',
              act->>'objectId', (act->>'officeId')::uuid, coalesce(act->'detail', '{}'), next);
          head.hash := next;
        end loop;
        update audit_head set seq = head.seq, hash = head.hash where chain = link;
      end $$`);
    await runner.query(`alter table audit_entry enable row level security`);
    await runner.query(`create policy audit_entry_reach on audit_entry for select using (
      (select app_is_system()) or municipality_id = (select app_municipality()))`);
    await runner.query(`grant select on audit_entry, audit_head to ${APP_ROLE}`);
    await runner.query(`revoke execute on function audit_append from public`);
    await runner.query(`grant execute on function audit_append to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function audit_append`);
    await runner.query(`drop table audit_entry, audit_head`);
    await runner.query(`drop function audit_hash`);
  }
}
