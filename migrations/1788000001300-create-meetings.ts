import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, letRead, ownReach, protect, type Reach } from '@furikaeri/core';

const coordinators: Reach = { others: '(select app_sees_all_offices())' };

/** Who keeps what; members of the committee read some of it besides, and write none of it. */
const reaches: Record<string, Reach> = {
  meeting: coordinators,
  topic: coordinators,
  agenda_item: coordinators,
  seat: coordinators,
  attendance: coordinators,
  meeting_document: coordinators,
  minutes: coordinators,
  statement: coordinators,
  statement_answer: coordinators,
  regional_issue: coordinators,
  regional_issue_source: coordinators,
  regional_issue_event: coordinators,
  written_opinion: { others: `(select app_sees_all_offices()) or ${ownReach()}` },
  home_review: { office: 'office_id' },
};

/** Only what stands in an opened pack: the inner select sees no other meeting. */
const inOpenPack = (table: string) =>
  `exists (select from meeting m where m.id = ${table}.meeting_id)`;
const ofSeenIssue = (table: string) =>
  `exists (select from regional_issue i where i.id = ${table}.issue_id)`;

const readByMembers: Record<string, string> = {
  meeting: 'pack_opened_at is not null',
  agenda_item: inOpenPack('agenda_item'),
  topic: 'exists (select from agenda_item a where a.topic_id = topic.id)',
  seat: 'true',
  attendance: inOpenPack('attendance'),
  meeting_document: inOpenPack('meeting_document'),
  minutes: `state = 'published' and ${inOpenPack('minutes')}`,
  statement: `withdrawn_at is null and ${inOpenPack('statement')}`,
  statement_answer: `${inOpenPack('statement_answer')}
    and exists (select from statement s where s.id = statement_answer.statement_id)`,
  regional_issue: 'raised_at is not null',
  regional_issue_source: `${ofSeenIssue('regional_issue_source')}
    and exists (select from statement s where s.id = regional_issue_source.statement_id)`,
  regional_issue_event: ofSeenIssue('regional_issue_event'),
  home_review: inOpenPack('home_review'),
};

const appended = ['statement_answer', 'regional_issue_event'];
const neverDeleted = ['meeting', 'topic', 'minutes', 'statement', 'regional_issue', 'home_review'];

/**
 * Somebody who is or was of the committee. Until when is the guard's matter: PostgreSQL's clock is
 * not the program's.
 */
const appIsMember = `create function app_is_member() returns boolean language sql stable as
  $$ select exists (select from appointment
       where person_id = (select app_person()) and role = 'committeeMember') $$`;

const keepPublishedMinutes = [
  `create function keep_published_minutes() returns trigger language plpgsql as $$
   begin raise exception 'published minutes never change'; end $$`,
  `create trigger minutes_published before update on minutes for each row
   when (old.state = 'published') execute function keep_published_minutes()`,
];

export class CreateMeetings1788000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "agenda_item" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "topic_id" uuid NOT NULL, "position" smallint NOT NULL, "as_of" text NOT NULL DEFAULT '', "heading" text NOT NULL DEFAULT '', "report" text array NOT NULL DEFAULT '{}', CONSTRAINT "agenda_item_meeting_id_topic_id_key" UNIQUE ("meeting_id", "topic_id"), CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "attendance" ("meeting_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "presence" text NOT NULL, CONSTRAINT "attendance_presence" CHECK (presence in ('present', 'online', 'absent', 'written')), CONSTRAINT "attendance_pkey" PRIMARY KEY ("meeting_id", "seat_id"))`,
    );
    await runner.query(
      `CREATE TABLE "home_review" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "fiscal_year" smallint NOT NULL, "office_id" uuid NOT NULL, "home_name" text NOT NULL, "sheet_id" uuid NOT NULL, "instrument_version_id" uuid NOT NULL, "answers" jsonb NOT NULL, "state" text NOT NULL DEFAULT 'submitted', "meeting_id" uuid, "submitted_by" uuid NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "good_words" text NOT NULL DEFAULT '', "issue_words" text NOT NULL DEFAULT '', "opinion_at" TIMESTAMP WITH TIME ZONE, "returned_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "home_review_sheet_id_key" UNIQUE ("sheet_id"), CONSTRAINT "home_review_state" CHECK (state in ('submitted', 'underReview', 'opinionGiven', 'returned')), CONSTRAINT "home_review_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "meeting_document" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "position" smallint NOT NULL, "title" text NOT NULL, "content" bytea, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "meeting_document_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "meeting_document_meeting_id_position_idx" ON "meeting_document"  ("meeting_id", "position") `,
    );
    await runner.query(
      `CREATE TABLE "meeting" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "fiscal_year" smallint NOT NULL, "round" smallint NOT NULL, "title" text NOT NULL, "held_on" date, "hours" text NOT NULL DEFAULT '', "place" text NOT NULL DEFAULT '', "evaluates" boolean NOT NULL DEFAULT true, "pack_opened_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "meeting_municipality_id_fiscal_year_round_key" UNIQUE ("municipality_id", "fiscal_year", "round"), CONSTRAINT "meeting_round" CHECK (round between 1 and 12), CONSTRAINT "meeting_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "minutes" ("meeting_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "words" text NOT NULL, "state" text NOT NULL DEFAULT 'draft', "revision" integer NOT NULL DEFAULT '1', "saved_by" uuid, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "approved_at" TIMESTAMP WITH TIME ZONE, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "minutes_state" CHECK (state in ('draft', 'approved', 'published')), CONSTRAINT "minutes_pkey" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE TABLE "regional_issue_event" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "issue_id" uuid NOT NULL, "state" text NOT NULL, "happened_on" date NOT NULL, "words" text NOT NULL DEFAULT '', "by" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "regional_issue_event_state" CHECK (state in ('noticed', 'raised', 'discussed', 'answered', 'closed')), CONSTRAINT "regional_issue_event_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "regional_issue_event_issue_id_at_idx" ON "regional_issue_event"  ("issue_id", "at") `,
    );
    await runner.query(
      `CREATE TABLE "regional_issue_source" ("issue_id" uuid NOT NULL, "statement_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, CONSTRAINT "regional_issue_source_pkey" PRIMARY KEY ("issue_id", "statement_id"))`,
    );
    await runner.query(
      `CREATE INDEX "regional_issue_source_statement_id_idx" ON "regional_issue_source"  ("statement_id") `,
    );
    await runner.query(
      `CREATE TABLE "regional_issue" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "title" text NOT NULL, "words" text NOT NULL DEFAULT '', "body" text NOT NULL, "state" text NOT NULL DEFAULT 'noticed', "raised_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "regional_issue_state" CHECK (state in ('noticed', 'raised', 'discussed', 'answered', 'closed')), CONSTRAINT "regional_issue_body" CHECK (body in ('council', 'consultationSection')), CONSTRAINT "regional_issue_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "seat" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "label" text NOT NULL, "person_id" uuid, "from_on" date NOT NULL, "until_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "seat_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "statement_answer" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "statement_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "owner_words" text NOT NULL DEFAULT '', "done_words" text NOT NULL, "state" text NOT NULL, "by" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "statement_answer_state" CHECK (state in ('open', 'underWay', 'done', 'notTaken')), CONSTRAINT "statement_answer_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "statement_answer_statement_id_at_idx" ON "statement_answer"  ("statement_id", "at") `,
    );
    await runner.query(
      `CREATE TABLE "statement" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "topic_id" uuid NOT NULL, "code" text NOT NULL, "kind" text NOT NULL, "position" smallint NOT NULL, "text" text NOT NULL, "suggestion" text NOT NULL DEFAULT '', "said_as" text NOT NULL DEFAULT '', "written" boolean NOT NULL DEFAULT false, "takes_up_id" uuid, "revision" integer NOT NULL DEFAULT '1', "recorded_by" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "statement_meeting_id_code_key" UNIQUE ("meeting_id", "code"), CONSTRAINT "statement_takes_up_another" CHECK (takes_up_id <> id), CONSTRAINT "statement_kind" CHECK (kind in ('good', 'issue')), CONSTRAINT "statement_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "statement_takes_up_idx" ON "statement"  ("takes_up_id") WHERE takes_up_id is not null`,
    );
    await runner.query(
      `CREATE INDEX "statement_meeting_id_topic_id_kind_position_idx" ON "statement"  ("meeting_id", "topic_id", "kind", "position") `,
    );
    await runner.query(
      `CREATE TABLE "topic" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "code" text NOT NULL, "title" text NOT NULL, "position" smallint NOT NULL, "retired_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "topic_municipality_id_code_key" UNIQUE ("municipality_id", "code"), CONSTRAINT "topic_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "written_opinion" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "topic_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "text" text NOT NULL, "suggestion" text NOT NULL DEFAULT '', "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "statement_id" uuid, CONSTRAINT "written_opinion_kind" CHECK (kind in ('good', 'issue')), CONSTRAINT "written_opinion_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "written_opinion_meeting_id_submitted_at_idx" ON "written_opinion"  ("meeting_id", "submitted_at") `,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "home_review" ADD CONSTRAINT "home_review_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "home_review" ADD CONSTRAINT "home_review_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "home_review" ADD CONSTRAINT "home_review_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "home_review" ADD CONSTRAINT "home_review_instrument_version_id_fkey" FOREIGN KEY ("instrument_version_id") REFERENCES "instrument_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "home_review" ADD CONSTRAINT "home_review_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "home_review" ADD CONSTRAINT "home_review_submitted_by_fkey" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "minutes" ADD CONSTRAINT "minutes_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "minutes" ADD CONSTRAINT "minutes_saved_by_fkey" FOREIGN KEY ("saved_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_event" ADD CONSTRAINT "regional_issue_event_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_event" ADD CONSTRAINT "regional_issue_event_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "regional_issue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_event" ADD CONSTRAINT "regional_issue_event_by_fkey" FOREIGN KEY ("by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_source" ADD CONSTRAINT "regional_issue_source_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "regional_issue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_source" ADD CONSTRAINT "regional_issue_source_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_source" ADD CONSTRAINT "regional_issue_source_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue" ADD CONSTRAINT "regional_issue_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seat" ADD CONSTRAINT "seat_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seat" ADD CONSTRAINT "seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_by_fkey" FOREIGN KEY ("by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement" ADD CONSTRAINT "statement_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement" ADD CONSTRAINT "statement_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement" ADD CONSTRAINT "statement_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement" ADD CONSTRAINT "statement_takes_up_id_fkey" FOREIGN KEY ("takes_up_id") REFERENCES "statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "statement" ADD CONSTRAINT "statement_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "topic" ADD CONSTRAINT "topic_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" ADD CONSTRAINT "written_opinion_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(appIsMember);
    for (const [table, reach] of Object.entries(reaches)) await protect(runner, table, reach);
    for (const [table, condition] of Object.entries(readByMembers)) {
      await letRead(runner, table, `(select app_is_member()) and ${condition}`);
    }
    for (const table of appended)
      await runner.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    for (const table of neverDeleted)
      await runner.query(`revoke delete on ${table} from ${APP_ROLE}`);
    for (const sql of keepPublishedMinutes) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger minutes_published on minutes`);
    await runner.query(`drop function keep_published_minutes()`);
    for (const table of Object.keys(readByMembers)) {
      await runner.query(`drop policy ${table}_read on ${table}`);
    }
    for (const table of Object.keys(reaches)) {
      await runner.query(`drop policy ${table}_reach on ${table}`);
    }
    await runner.query(`drop function app_is_member()`);
    await runner.query(
      `ALTER TABLE "written_opinion" DROP CONSTRAINT "written_opinion_statement_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" DROP CONSTRAINT "written_opinion_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" DROP CONSTRAINT "written_opinion_topic_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" DROP CONSTRAINT "written_opinion_meeting_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "written_opinion" DROP CONSTRAINT "written_opinion_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "topic" DROP CONSTRAINT "topic_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "statement" DROP CONSTRAINT "statement_recorded_by_fkey"`);
    await runner.query(`ALTER TABLE "statement" DROP CONSTRAINT "statement_takes_up_id_fkey"`);
    await runner.query(`ALTER TABLE "statement" DROP CONSTRAINT "statement_topic_id_fkey"`);
    await runner.query(`ALTER TABLE "statement" DROP CONSTRAINT "statement_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "statement" DROP CONSTRAINT "statement_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "statement_answer" DROP CONSTRAINT "statement_answer_by_fkey"`);
    await runner.query(
      `ALTER TABLE "statement_answer" DROP CONSTRAINT "statement_answer_meeting_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "statement_answer" DROP CONSTRAINT "statement_answer_statement_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "statement_answer" DROP CONSTRAINT "statement_answer_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "seat" DROP CONSTRAINT "seat_person_id_fkey"`);
    await runner.query(`ALTER TABLE "seat" DROP CONSTRAINT "seat_municipality_id_fkey"`);
    await runner.query(
      `ALTER TABLE "regional_issue" DROP CONSTRAINT "regional_issue_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_source" DROP CONSTRAINT "regional_issue_source_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_source" DROP CONSTRAINT "regional_issue_source_statement_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_source" DROP CONSTRAINT "regional_issue_source_issue_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_event" DROP CONSTRAINT "regional_issue_event_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_event" DROP CONSTRAINT "regional_issue_event_issue_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "regional_issue_event" DROP CONSTRAINT "regional_issue_event_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "minutes" DROP CONSTRAINT "minutes_saved_by_fkey"`);
    await runner.query(`ALTER TABLE "minutes" DROP CONSTRAINT "minutes_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "minutes" DROP CONSTRAINT "minutes_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_municipality_id_fkey"`);
    await runner.query(
      `ALTER TABLE "meeting_document" DROP CONSTRAINT "meeting_document_meeting_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "meeting_document" DROP CONSTRAINT "meeting_document_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "home_review" DROP CONSTRAINT "home_review_submitted_by_fkey"`);
    await runner.query(`ALTER TABLE "home_review" DROP CONSTRAINT "home_review_meeting_id_fkey"`);
    await runner.query(
      `ALTER TABLE "home_review" DROP CONSTRAINT "home_review_instrument_version_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "home_review" DROP CONSTRAINT "home_review_sheet_id_fkey"`);
    await runner.query(`ALTER TABLE "home_review" DROP CONSTRAINT "home_review_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "home_review" DROP CONSTRAINT "home_review_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "attendance" DROP CONSTRAINT "attendance_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "attendance_seat_id_fkey"`);
    await runner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "attendance_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_topic_id_fkey"`);
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_meeting_id_fkey"`);
    await runner.query(
      `ALTER TABLE "agenda_item" DROP CONSTRAINT "agenda_item_municipality_id_fkey"`,
    );
    await runner.query(`DROP INDEX "public"."written_opinion_meeting_id_submitted_at_idx"`);
    await runner.query(`DROP TABLE "written_opinion"`);
    await runner.query(`DROP TABLE "topic"`);
    await runner.query(`DROP INDEX "public"."statement_meeting_id_topic_id_kind_position_idx"`);
    await runner.query(`DROP INDEX "public"."statement_takes_up_idx"`);
    await runner.query(`DROP TABLE "statement"`);
    await runner.query(`DROP INDEX "public"."statement_answer_statement_id_at_idx"`);
    await runner.query(`DROP TABLE "statement_answer"`);
    await runner.query(`DROP TABLE "seat"`);
    await runner.query(`DROP TABLE "regional_issue"`);
    await runner.query(`DROP INDEX "public"."regional_issue_source_statement_id_idx"`);
    await runner.query(`DROP TABLE "regional_issue_source"`);
    await runner.query(`DROP INDEX "public"."regional_issue_event_issue_id_at_idx"`);
    await runner.query(`DROP TABLE "regional_issue_event"`);
    await runner.query(`DROP TABLE "minutes"`);
    await runner.query(`DROP TABLE "meeting"`);
    await runner.query(`DROP INDEX "public"."meeting_document_meeting_id_position_idx"`);
    await runner.query(`DROP TABLE "meeting_document"`);
    await runner.query(`DROP TABLE "home_review"`);
    await runner.query(`DROP TABLE "attendance"`);
    await runner.query(`DROP TABLE "agenda_item"`);
  }
}
