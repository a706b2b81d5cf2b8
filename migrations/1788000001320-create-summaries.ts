import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, letRead, protect } from '@furikaeri/core';

const keepPublishedSummary = [
  `create function keep_published_summary() returns trigger language plpgsql as $$
   begin raise exception 'a published summary never changes'; end $$`,
  `create trigger summary_published before update or delete on summary for each row
   when (old.state = 'published') execute function keep_published_summary()`,
];

export class CreateSummaries1788000001320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "summary" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "version" smallint NOT NULL, "state" text NOT NULL DEFAULT 'draft', "content" jsonb NOT NULL, "readings" jsonb NOT NULL DEFAULT '[]', "correction_words" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "drafted_by" uuid, "published_at" TIMESTAMP WITH TIME ZONE, "published_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "summary_meeting_id_version_key" UNIQUE ("meeting_id", "version"), CONSTRAINT "summary_version" CHECK (version >= 1), CONSTRAINT "summary_state" CHECK (state in ('draft', 'published')), CONSTRAINT "summary_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "summary_one_draft_idx" ON "summary"  ("meeting_id") WHERE state = 'draft'`,
    );
    await runner.query(
      `ALTER TABLE "summary" ADD CONSTRAINT "summary_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "summary" ADD CONSTRAINT "summary_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "summary" ADD CONSTRAINT "summary_drafted_by_fkey" FOREIGN KEY ("drafted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "summary" ADD CONSTRAINT "summary_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await protect(runner, 'summary', { others: '(select app_sees_all_offices())' });
    await letRead(runner, 'summary', `(select app_is_member()) and state = 'published'`);
    await runner.query(`revoke delete on summary from ${APP_ROLE}`);
    for (const sql of keepPublishedSummary) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "summary" DROP CONSTRAINT "summary_published_by_fkey"`);
    await runner.query(`ALTER TABLE "summary" DROP CONSTRAINT "summary_drafted_by_fkey"`);
    await runner.query(`ALTER TABLE "summary" DROP CONSTRAINT "summary_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "summary" DROP CONSTRAINT "summary_municipality_id_fkey"`);
    await runner.query(`DROP INDEX "public"."summary_one_draft_idx"`);
    await runner.query(`DROP TABLE "summary"`);
    await runner.query(`drop function keep_published_summary()`);
  }
}
