import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, ownReach, protect, type Reach, visitorsReach } from '@furikaeri/core';

const ofOwnOffice = 'office_id = any ((select app_offices())::uuid[])';
const office = { office: 'office_id', others: visitorsReach() };
/** What an office and its visitors share; coordinators like anybody else. */
const twoSides = { ...office, coordinators: false };

/** Of the team of this very visit; of another visit to the office is not enough. */
const ofItsTeam = (table: string) => `(${visitorsReach()} and exists (select from visit_member m
  where m.visit_id = ${table}.visit_id and m.person_id = (select app_person()) and m.left_at is null))`;

/** Who reaches what; the services say the rest. */
const reaches: Record<string, Reach> = {
  programme: {},
  programme_round: {},
  programme_member: {},
  programme_target: {},
  visit_setting: {},
  availability: {},
  visit_booking: {},
  calendar_feed: { others: ownReach() },
  visit_wish: office,
  visit_member: { office: 'office_id', others: `${visitorsReach()} or ${ownReach()}` },
  visit: {
    office: 'office_id',
    // The next team sees the visits before its own: it opens with their steps.
    others: `${visitorsReach()} or exists (select from visit_member m
      where m.visit_id = visit.id and m.person_id = (select app_person()))`,
  },
  visit_act: office,
  date_proposal: office,
  answer_link: office,
  visit_sheet: twoSides,
  visit_note: {
    others: `(shown_at is not null and (${ofOwnOffice} or ${visitorsReach()})) or ${ofItsTeam('visit_note')}`,
  },
  note_version: {
    others: 'exists (select from visit_note n where n.visit_id = note_version.visit_id)',
  },
  private_note: {
    others: `(side = 'office' and ${ofOwnOffice}) or (side = 'visitors' and ${ofItsTeam('private_note')})`,
  },
  wellbeing_line: { ...twoSides, others: ofItsTeam('wellbeing_line') },
  next_step: { ...twoSides, others: `${visitorsReach()} or ${ownReach('owner_id')}` },
  material: office,
  reading_consent: twoSides,
  reflection_case: {
    office: 'office_id',
    coordinators: false,
    // Until when is the service's matter: PostgreSQL's clock is not the program's.
    others: `${visitorsReach()} and exists (select from reading_consent c
      where c.reflection_case_id = reflection_case.id and (select app_person()) = any (c.reader_ids)
        and c.withdrawn_at is null)`,
  },
  self_rating: { office: 'office_id', coordinators: false },
};

const appended = ['visit_act', 'note_version'];
const neverDeleted = [
  'visit',
  'visit_member',
  'visit_note',
  'next_step',
  'material',
  'reading_consent',
];

/** As made with access, and with the offices of open assignments. */
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
                and v.state not in ('closed', 'declined', 'cancelled'))) into actor
          from appointment a where a.person_id = s.person_id
            and a.from_on <= today and (a.until_on is null or a.until_on >= today);
        perform set_config('app.kind', '', true);
        return actor;
      end $$`;

const sessionActorBefore = `create or replace function session_actor(token bytea, at timestamptz, today date) returns json
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
      end $$`;

export class CreateVisits1788000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Equality of ids and overlap of hours in one index; comes with PostgreSQL, trusted.
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(
      `CREATE TABLE "answer_link" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "last_used_at" TIMESTAMP WITH TIME ZONE, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "answer_link_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "answer_link_visit_id_idx" ON "answer_link"  ("visit_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "answer_link_token_hash_idx" ON "answer_link"  ("token_hash") `,
    );
    await runner.query(
      `CREATE TABLE "availability" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "person_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "availability_hours" CHECK (ends_at > starts_at), CONSTRAINT "availability_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "availability_person_id_starts_at_idx" ON "availability"  ("person_id", "starts_at") `,
    );
    await runner.query(
      `CREATE TABLE "calendar_feed" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "person_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_read_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "calendar_feed_one_idx" ON "calendar_feed"  ("person_id") WHERE revoked_at is null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "calendar_feed_token_hash_idx" ON "calendar_feed"  ("token_hash") `,
    );
    await runner.query(
      `CREATE TABLE "date_proposal" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "proposed_by" text NOT NULL DEFAULT 'visitors', "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "method" text NOT NULL DEFAULT 'onSite', "answer" text, "answer_note" text NOT NULL DEFAULT '', "answered_via" text, "answered_by" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "date_proposal_side" CHECK (proposed_by in ('visitors', 'office')), CONSTRAINT "date_proposal_method" CHECK (method in ('onSite', 'web')), CONSTRAINT "date_proposal_way" CHECK (answered_via in ('account', 'link', 'telephone')), CONSTRAINT "date_proposal_answer" CHECK (answer in ('yes', 'maybe', 'no')), CONSTRAINT "date_proposal_hours" CHECK (ends_at > starts_at), CONSTRAINT "date_proposal_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "date_proposal_visit_id_starts_at_idx" ON "date_proposal"  ("visit_id", "starts_at") `,
    );
    await runner.query(
      `CREATE TABLE "material" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "point_id" uuid, "kind" text NOT NULL, "perspective" text, "words" text NOT NULL, "released_by" uuid NOT NULL, "released_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdraw_reason" text NOT NULL DEFAULT '', CONSTRAINT "material_kind" CHECK (kind in ('strength', 'topic', 'voice')), CONSTRAINT "material_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "material_released_idx" ON "material"  ("municipality_id", "perspective") WHERE withdrawn_at is null`,
    );
    await runner.query(
      `CREATE TABLE "next_step" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "words" text NOT NULL, "owner_id" uuid NOT NULL, "due_on" date NOT NULL, "state" text NOT NULL DEFAULT 'open', "outcome" text NOT NULL DEFAULT '', "settled_at" TIMESTAMP WITH TIME ZONE, "settled_by" uuid, "replaced_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "next_step_state" CHECK (state in ('open', 'done', 'changed', 'dropped')), CONSTRAINT "next_step_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "next_step_owner_open_idx" ON "next_step"  ("owner_id", "due_on") WHERE state = 'open'`,
    );
    await runner.query(`CREATE INDEX "next_step_visit_id_idx" ON "next_step"  ("visit_id") `);
    await runner.query(
      `CREATE INDEX "next_step_open_idx" ON "next_step"  ("office_id", "due_on") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE TABLE "note_version" ("id" bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL, "visit_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "revision" integer NOT NULL, "content" jsonb NOT NULL, "office_view" text NOT NULL DEFAULT '', "visitors_view" text NOT NULL DEFAULT '', "reason" text NOT NULL DEFAULT '', "person_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "note_version_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "note_version_visit_id_id_idx" ON "note_version"  ("visit_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "private_note" ("visit_id" uuid NOT NULL, "side" text NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "words" text NOT NULL, "person_id" uuid NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "private_note_side" CHECK (side in ('visitors', 'office')), CONSTRAINT "private_note_pkey" PRIMARY KEY ("visit_id", "side"))`,
    );
    await runner.query(
      `CREATE TABLE "programme_member" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "person_id" uuid NOT NULL, "part" text NOT NULL, "districts" text array NOT NULL DEFAULT '{}', "hours_in_year" smallint, "left_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "programme_member_programme_id_person_id_key" UNIQUE ("programme_id", "person_id"), CONSTRAINT "programme_member_part" CHECK (part in ('lead', 'core', 'centre')), CONSTRAINT "programme_member_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "programme_round" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "number" smallint NOT NULL, "name" text NOT NULL, "from_on" date NOT NULL, "until_on" date NOT NULL, CONSTRAINT "programme_round_programme_id_number_key" UNIQUE ("programme_id", "number"), CONSTRAINT "programme_round_days" CHECK (until_on >= from_on), CONSTRAINT "programme_round_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "programme_target" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "round_id" uuid NOT NULL, "office_id" uuid NOT NULL, "reasons" text array NOT NULL, "words" text NOT NULL DEFAULT '', "decided_by" uuid NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, "dropped_at" TIMESTAMP WITH TIME ZONE, "drop_reason" text NOT NULL DEFAULT '', CONSTRAINT "programme_target_round_id_office_id_key" UNIQUE ("round_id", "office_id"), CONSTRAINT "programme_target_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "programme" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "fiscal_year" smallint NOT NULL, "name" text NOT NULL, "purpose" text NOT NULL DEFAULT '', "guideline" text NOT NULL DEFAULT '', "activities" text array NOT NULL, "instrument_version_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'draft', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "programme_municipality_id_fiscal_year_key" UNIQUE ("municipality_id", "fiscal_year"), CONSTRAINT "programme_state" CHECK (state in ('draft', 'open', 'closed')), CONSTRAINT "programme_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "reading_consent" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "reflection_case_id" uuid NOT NULL, "items" text array NOT NULL, "reader_ids" uuid array NOT NULL, "given_on" date NOT NULL, "how" text NOT NULL, "until_on" date NOT NULL, "registered_by" uuid NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "reading_consent_how" CHECK (how in ('paper', 'oral')), CONSTRAINT "reading_consent_days" CHECK (until_on >= given_on), CONSTRAINT "reading_consent_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "reading_consent_reflection_case_id_idx" ON "reading_consent"  ("reflection_case_id") `,
    );
    await runner.query(
      `CREATE TABLE "reflection_case" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "case_id" uuid, "code" text NOT NULL, "how" text NOT NULL DEFAULT 'chosen', "items" jsonb NOT NULL DEFAULT '{}', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "reflection_case_how" CHECK (how in ('chosen', 'random', 'byKind')), CONSTRAINT "reflection_case_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "reflection_case_visit_id_idx" ON "reflection_case"  ("visit_id") `,
    );
    await runner.query(
      `CREATE TABLE "self_rating" ("reflection_case_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "percent" smallint NOT NULL, CONSTRAINT "self_rating_percent" CHECK (percent between 0 and 100), CONSTRAINT "self_rating_pkey" PRIMARY KEY ("reflection_case_id"))`,
    );
    await runner.query(
      `CREATE TABLE "visit_act" ("id" bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "move" text NOT NULL, "from_state" text NOT NULL, "to_state" text NOT NULL, "side" text NOT NULL, "reason" text NOT NULL DEFAULT '', "person_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "visit_act_side" CHECK (side in ('visitors', 'office')), CONSTRAINT "visit_act_move" CHECK (move in ('propose', 'confirm', 'reschedule', 'hold', 'note', 'amend', 'close', 'decline', 'postpone', 'resume', 'cancel')), CONSTRAINT "visit_act_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "visit_act_visit_id_id_idx" ON "visit_act"  ("visit_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "visit_booking" ("visit_id" uuid NOT NULL, "person_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "visit_booking_no_overlap" EXCLUDE using gist (person_id with =, tstzrange(starts_at, ends_at) with &&), CONSTRAINT "visit_booking_pkey" PRIMARY KEY ("visit_id", "person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "visit_member" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "visit_id" uuid NOT NULL, "office_id" uuid NOT NULL, "person_id" uuid NOT NULL, "part" text NOT NULL, "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP WITH TIME ZONE, "leave_reason" text NOT NULL DEFAULT '', CONSTRAINT "visit_member_part" CHECK (part in ('lead', 'core', 'centre')), CONSTRAINT "visit_member_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "visit_member_person_id_idx" ON "visit_member"  ("person_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "visit_member_now_idx" ON "visit_member"  ("visit_id", "person_id") WHERE left_at is null`,
    );
    await runner.query(
      `CREATE TABLE "visit_note" ("visit_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "revision" integer NOT NULL DEFAULT '0', "content" jsonb NOT NULL, "office_view" text NOT NULL DEFAULT '', "visitors_view" text NOT NULL DEFAULT '', "shown_at" TIMESTAMP WITH TIME ZONE, "visitors_confirmed_at" TIMESTAMP WITH TIME ZONE, "visitors_confirmed_by" uuid, "office_confirmed_at" TIMESTAMP WITH TIME ZONE, "office_confirmed_by" uuid, "begun_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "visit_note_pkey" PRIMARY KEY ("visit_id"))`,
    );
    await runner.query(
      `CREATE TABLE "visit_setting" ("municipality_id" uuid NOT NULL, "sheet_days_before" smallint NOT NULL DEFAULT '7', "visit_days_before" smallint NOT NULL DEFAULT '3', "note_days_after" smallint NOT NULL DEFAULT '7', "vocabulary" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "visit_setting_pkey" PRIMARY KEY ("municipality_id"))`,
    );
    await runner.query(
      `CREATE TABLE "visit_sheet" ("visit_id" uuid NOT NULL, "sheet_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, CONSTRAINT "visit_sheet_pkey" PRIMARY KEY ("visit_id", "sheet_id"))`,
    );
    await runner.query(
      `CREATE TABLE "visit_wish" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "person_id" uuid NOT NULL, "words" text NOT NULL DEFAULT '', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "settled_at" TIMESTAMP WITH TIME ZONE, "visit_id" uuid, CONSTRAINT "visit_wish_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "visit_wish_open_idx" ON "visit_wish"  ("office_id") WHERE settled_at is null`,
    );
    await runner.query(
      `CREATE TABLE "visit" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "round_id" uuid NOT NULL, "office_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'draft', "activities" text array NOT NULL, "method" text NOT NULL DEFAULT 'onSite', "place" text NOT NULL DEFAULT '', "wish" text NOT NULL DEFAULT '', "starts_at" TIMESTAMP WITH TIME ZONE, "ends_at" TIMESTAMP WITH TIME ZONE, "calendar_sequence" integer NOT NULL DEFAULT '0', "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "visit_has_hours" CHECK (starts_at is not null or state not in ('confirmed', 'held', 'noted', 'closed')), CONSTRAINT "visit_hours" CHECK (ends_at > starts_at), CONSTRAINT "visit_method" CHECK (method in ('onSite', 'web')), CONSTRAINT "visit_state" CHECK (state in ('draft', 'proposing', 'confirmed', 'held', 'noted', 'closed', 'declined', 'postponed', 'cancelled')), CONSTRAINT "visit_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "visit_office_id_starts_at_idx" ON "visit"  ("office_id", "starts_at") `,
    );
    await runner.query(
      `CREATE INDEX "visit_municipality_id_starts_at_idx" ON "visit"  ("municipality_id", "starts_at") `,
    );
    await runner.query(
      `CREATE TABLE "wellbeing_line" ("visit_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "words" text NOT NULL, "follow_up_by" uuid, "follow_up_on" date, "person_id" uuid NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "wellbeing_line_pkey" PRIMARY KEY ("visit_id"))`,
    );
    await runner.query(
      `ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "availability" ADD CONSTRAINT "availability_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "availability" ADD CONSTRAINT "availability_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "date_proposal" ADD CONSTRAINT "date_proposal_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "date_proposal" ADD CONSTRAINT "date_proposal_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "date_proposal" ADD CONSTRAINT "date_proposal_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "date_proposal" ADD CONSTRAINT "date_proposal_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "material" ADD CONSTRAINT "material_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "material" ADD CONSTRAINT "material_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "material" ADD CONSTRAINT "material_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "material" ADD CONSTRAINT "material_released_by_fkey" FOREIGN KEY ("released_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "next_step" ADD CONSTRAINT "next_step_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "next_step" ADD CONSTRAINT "next_step_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "next_step" ADD CONSTRAINT "next_step_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "next_step" ADD CONSTRAINT "next_step_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "next_step" ADD CONSTRAINT "next_step_settled_by_fkey" FOREIGN KEY ("settled_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "next_step" ADD CONSTRAINT "next_step_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "next_step"("id")`,
    );
    await runner.query(
      `ALTER TABLE "note_version" ADD CONSTRAINT "note_version_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "note_version" ADD CONSTRAINT "note_version_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "note_version" ADD CONSTRAINT "note_version_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "note_version" ADD CONSTRAINT "note_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "private_note" ADD CONSTRAINT "private_note_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "private_note" ADD CONSTRAINT "private_note_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "private_note" ADD CONSTRAINT "private_note_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "private_note" ADD CONSTRAINT "private_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_member" ADD CONSTRAINT "programme_member_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_member" ADD CONSTRAINT "programme_member_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_member" ADD CONSTRAINT "programme_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_round" ADD CONSTRAINT "programme_round_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_round" ADD CONSTRAINT "programme_round_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "programme_round"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme" ADD CONSTRAINT "programme_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "programme" ADD CONSTRAINT "programme_instrument_version_id_fkey" FOREIGN KEY ("instrument_version_id") REFERENCES "instrument_version"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" ADD CONSTRAINT "reading_consent_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" ADD CONSTRAINT "reading_consent_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" ADD CONSTRAINT "reading_consent_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" ADD CONSTRAINT "reading_consent_reflection_case_id_fkey" FOREIGN KEY ("reflection_case_id") REFERENCES "reflection_case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" ADD CONSTRAINT "reading_consent_registered_by_fkey" FOREIGN KEY ("registered_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" ADD CONSTRAINT "reflection_case_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" ADD CONSTRAINT "reflection_case_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" ADD CONSTRAINT "reflection_case_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" ADD CONSTRAINT "reflection_case_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "self_rating" ADD CONSTRAINT "self_rating_reflection_case_id_fkey" FOREIGN KEY ("reflection_case_id") REFERENCES "reflection_case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "self_rating" ADD CONSTRAINT "self_rating_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "self_rating" ADD CONSTRAINT "self_rating_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_act" ADD CONSTRAINT "visit_act_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_act" ADD CONSTRAINT "visit_act_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_act" ADD CONSTRAINT "visit_act_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_act" ADD CONSTRAINT "visit_act_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_booking" ADD CONSTRAINT "visit_booking_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_booking" ADD CONSTRAINT "visit_booking_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_booking" ADD CONSTRAINT "visit_booking_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_visitors_confirmed_by_fkey" FOREIGN KEY ("visitors_confirmed_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_office_confirmed_by_fkey" FOREIGN KEY ("office_confirmed_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_setting" ADD CONSTRAINT "visit_setting_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_sheet" ADD CONSTRAINT "visit_sheet_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_sheet" ADD CONSTRAINT "visit_sheet_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_sheet" ADD CONSTRAINT "visit_sheet_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_sheet" ADD CONSTRAINT "visit_sheet_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_wish" ADD CONSTRAINT "visit_wish_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_wish" ADD CONSTRAINT "visit_wish_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_wish" ADD CONSTRAINT "visit_wish_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit_wish" ADD CONSTRAINT "visit_wish_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "visit_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "visit_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "visit_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "programme_round"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "visit_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "visit_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" ADD CONSTRAINT "wellbeing_line_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id")`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" ADD CONSTRAINT "wellbeing_line_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" ADD CONSTRAINT "wellbeing_line_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" ADD CONSTRAINT "wellbeing_line_follow_up_by_fkey" FOREIGN KEY ("follow_up_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" ADD CONSTRAINT "wellbeing_line_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    for (const [table, reach] of Object.entries(reaches)) await protect(runner, table, reach);
    for (const table of appended)
      await runner.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    for (const table of neverDeleted)
      await runner.query(`revoke delete on ${table} from ${APP_ROLE}`);
    await runner.query(sessionActor);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sessionActorBefore);
    for (const table of Object.keys(reaches)) {
      await runner.query(`drop policy ${table}_reach on ${table}`);
    }
    await runner.query(
      `ALTER TABLE "wellbeing_line" DROP CONSTRAINT "wellbeing_line_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" DROP CONSTRAINT "wellbeing_line_follow_up_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" DROP CONSTRAINT "wellbeing_line_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" DROP CONSTRAINT "wellbeing_line_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "wellbeing_line" DROP CONSTRAINT "wellbeing_line_visit_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "visit" DROP CONSTRAINT "visit_created_by_fkey"`);
    await runner.query(`ALTER TABLE "visit" DROP CONSTRAINT "visit_office_id_fkey"`);
    await runner.query(`ALTER TABLE "visit" DROP CONSTRAINT "visit_round_id_fkey"`);
    await runner.query(`ALTER TABLE "visit" DROP CONSTRAINT "visit_programme_id_fkey"`);
    await runner.query(`ALTER TABLE "visit" DROP CONSTRAINT "visit_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_wish" DROP CONSTRAINT "visit_wish_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_wish" DROP CONSTRAINT "visit_wish_person_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_wish" DROP CONSTRAINT "visit_wish_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "visit_wish" DROP CONSTRAINT "visit_wish_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "visit_sheet" DROP CONSTRAINT "visit_sheet_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "visit_sheet" DROP CONSTRAINT "visit_sheet_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "visit_sheet" DROP CONSTRAINT "visit_sheet_sheet_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_sheet" DROP CONSTRAINT "visit_sheet_visit_id_fkey"`);
    await runner.query(
      `ALTER TABLE "visit_setting" DROP CONSTRAINT "visit_setting_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" DROP CONSTRAINT "visit_note_office_confirmed_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "visit_note" DROP CONSTRAINT "visit_note_visitors_confirmed_by_fkey"`,
    );
    await runner.query(`ALTER TABLE "visit_note" DROP CONSTRAINT "visit_note_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "visit_note" DROP CONSTRAINT "visit_note_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "visit_note" DROP CONSTRAINT "visit_note_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_member" DROP CONSTRAINT "visit_member_person_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_member" DROP CONSTRAINT "visit_member_office_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_member" DROP CONSTRAINT "visit_member_visit_id_fkey"`);
    await runner.query(
      `ALTER TABLE "visit_member" DROP CONSTRAINT "visit_member_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "visit_booking" DROP CONSTRAINT "visit_booking_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "visit_booking" DROP CONSTRAINT "visit_booking_person_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "visit_booking" DROP CONSTRAINT "visit_booking_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_act" DROP CONSTRAINT "visit_act_person_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_act" DROP CONSTRAINT "visit_act_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_act" DROP CONSTRAINT "visit_act_office_id_fkey"`);
    await runner.query(`ALTER TABLE "visit_act" DROP CONSTRAINT "visit_act_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "self_rating" DROP CONSTRAINT "self_rating_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "self_rating" DROP CONSTRAINT "self_rating_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "self_rating" DROP CONSTRAINT "self_rating_reflection_case_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" DROP CONSTRAINT "reflection_case_case_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" DROP CONSTRAINT "reflection_case_visit_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" DROP CONSTRAINT "reflection_case_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reflection_case" DROP CONSTRAINT "reflection_case_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" DROP CONSTRAINT "reading_consent_registered_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" DROP CONSTRAINT "reading_consent_reflection_case_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" DROP CONSTRAINT "reading_consent_visit_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" DROP CONSTRAINT "reading_consent_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "reading_consent" DROP CONSTRAINT "reading_consent_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme" DROP CONSTRAINT "programme_instrument_version_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "programme" DROP CONSTRAINT "programme_municipality_id_fkey"`);
    await runner.query(
      `ALTER TABLE "programme_target" DROP CONSTRAINT "programme_target_decided_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" DROP CONSTRAINT "programme_target_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" DROP CONSTRAINT "programme_target_round_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" DROP CONSTRAINT "programme_target_programme_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_target" DROP CONSTRAINT "programme_target_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_round" DROP CONSTRAINT "programme_round_programme_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_round" DROP CONSTRAINT "programme_round_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_member" DROP CONSTRAINT "programme_member_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_member" DROP CONSTRAINT "programme_member_programme_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "programme_member" DROP CONSTRAINT "programme_member_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "private_note" DROP CONSTRAINT "private_note_person_id_fkey"`);
    await runner.query(`ALTER TABLE "private_note" DROP CONSTRAINT "private_note_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "private_note" DROP CONSTRAINT "private_note_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "private_note" DROP CONSTRAINT "private_note_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "note_version" DROP CONSTRAINT "note_version_person_id_fkey"`);
    await runner.query(`ALTER TABLE "note_version" DROP CONSTRAINT "note_version_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "note_version" DROP CONSTRAINT "note_version_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "note_version" DROP CONSTRAINT "note_version_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "next_step" DROP CONSTRAINT "next_step_replaced_by_fkey"`);
    await runner.query(`ALTER TABLE "next_step" DROP CONSTRAINT "next_step_settled_by_fkey"`);
    await runner.query(`ALTER TABLE "next_step" DROP CONSTRAINT "next_step_owner_id_fkey"`);
    await runner.query(`ALTER TABLE "next_step" DROP CONSTRAINT "next_step_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "next_step" DROP CONSTRAINT "next_step_office_id_fkey"`);
    await runner.query(`ALTER TABLE "next_step" DROP CONSTRAINT "next_step_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "material" DROP CONSTRAINT "material_released_by_fkey"`);
    await runner.query(`ALTER TABLE "material" DROP CONSTRAINT "material_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "material" DROP CONSTRAINT "material_office_id_fkey"`);
    await runner.query(`ALTER TABLE "material" DROP CONSTRAINT "material_municipality_id_fkey"`);
    await runner.query(
      `ALTER TABLE "date_proposal" DROP CONSTRAINT "date_proposal_answered_by_fkey"`,
    );
    await runner.query(`ALTER TABLE "date_proposal" DROP CONSTRAINT "date_proposal_visit_id_fkey"`);
    await runner.query(
      `ALTER TABLE "date_proposal" DROP CONSTRAINT "date_proposal_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "date_proposal" DROP CONSTRAINT "date_proposal_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" DROP CONSTRAINT "calendar_feed_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" DROP CONSTRAINT "calendar_feed_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "availability" DROP CONSTRAINT "availability_person_id_fkey"`);
    await runner.query(
      `ALTER TABLE "availability" DROP CONSTRAINT "availability_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "answer_link" DROP CONSTRAINT "answer_link_created_by_fkey"`);
    await runner.query(`ALTER TABLE "answer_link" DROP CONSTRAINT "answer_link_visit_id_fkey"`);
    await runner.query(`ALTER TABLE "answer_link" DROP CONSTRAINT "answer_link_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "answer_link" DROP CONSTRAINT "answer_link_municipality_id_fkey"`,
    );
    await runner.query(`DROP TABLE "wellbeing_line"`);
    await runner.query(`DROP INDEX "public"."visit_municipality_id_starts_at_idx"`);
    await runner.query(`DROP INDEX "public"."visit_office_id_starts_at_idx"`);
    await runner.query(`DROP TABLE "visit"`);
    await runner.query(`DROP INDEX "public"."visit_wish_open_idx"`);
    await runner.query(`DROP TABLE "visit_wish"`);
    await runner.query(`DROP TABLE "visit_sheet"`);
    await runner.query(`DROP TABLE "visit_setting"`);
    await runner.query(`DROP TABLE "visit_note"`);
    await runner.query(`DROP INDEX "public"."visit_member_now_idx"`);
    await runner.query(`DROP INDEX "public"."visit_member_person_id_idx"`);
    await runner.query(`DROP TABLE "visit_member"`);
    await runner.query(`DROP TABLE "visit_booking"`);
    await runner.query(`DROP INDEX "public"."visit_act_visit_id_id_idx"`);
    await runner.query(`DROP TABLE "visit_act"`);
    await runner.query(`DROP TABLE "self_rating"`);
    await runner.query(`DROP INDEX "public"."reflection_case_visit_id_idx"`);
    await runner.query(`DROP TABLE "reflection_case"`);
    await runner.query(`DROP INDEX "public"."reading_consent_reflection_case_id_idx"`);
    await runner.query(`DROP TABLE "reading_consent"`);
    await runner.query(`DROP TABLE "programme"`);
    await runner.query(`DROP TABLE "programme_target"`);
    await runner.query(`DROP TABLE "programme_round"`);
    await runner.query(`DROP TABLE "programme_member"`);
    await runner.query(`DROP TABLE "private_note"`);
    await runner.query(`DROP INDEX "public"."note_version_visit_id_id_idx"`);
    await runner.query(`DROP TABLE "note_version"`);
    await runner.query(`DROP INDEX "public"."next_step_open_idx"`);
    await runner.query(`DROP INDEX "public"."next_step_visit_id_idx"`);
    await runner.query(`DROP INDEX "public"."next_step_owner_open_idx"`);
    await runner.query(`DROP TABLE "next_step"`);
    await runner.query(`DROP INDEX "public"."material_released_idx"`);
    await runner.query(`DROP TABLE "material"`);
    await runner.query(`DROP INDEX "public"."date_proposal_visit_id_starts_at_idx"`);
    await runner.query(`DROP TABLE "date_proposal"`);
    await runner.query(`DROP INDEX "public"."calendar_feed_token_hash_idx"`);
    await runner.query(`DROP INDEX "public"."calendar_feed_one_idx"`);
    await runner.query(`DROP TABLE "calendar_feed"`);
    await runner.query(`DROP INDEX "public"."availability_person_id_starts_at_idx"`);
    await runner.query(`DROP TABLE "availability"`);
    await runner.query(`DROP INDEX "public"."answer_link_token_hash_idx"`);
    await runner.query(`DROP INDEX "public"."answer_link_visit_id_idx"`);
    await runner.query(`DROP TABLE "answer_link"`);
    await runner.query(`drop extension btree_gist`);
  }
}
