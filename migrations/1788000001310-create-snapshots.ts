import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, letRead, protect } from '@furikaeri/core';

const coordinators = { others: '(select app_sees_all_offices())' };
/** What is made of a snapshot: it is held with it. */
const parts = ['snapshot_proof', 'snapshot_raw', 'snapshot_figure', 'snapshot_quote'];
const ofPublished = (table: string) =>
  `exists (select from snapshot s where s.id = ${table}.snapshot_id and s.published_at is not null)`;

/** A member sees a published snapshot, its figures after hiding and its quotes. Nothing raw. */
const readByMembers: Record<string, string> = {
  snapshot: 'published_at is not null',
  snapshot_figure: ofPublished('snapshot_figure'),
  snapshot_quote: ofPublished('snapshot_quote'),
};

const holdPublished = [
  `create function hold_published_snapshot() returns trigger language plpgsql as $$
   begin raise exception 'a published snapshot never changes'; end $$`,
  `create trigger snapshot_held before update or delete on snapshot for each row
   when (old.published_at is not null) execute function hold_published_snapshot()`,
  `create function hold_published_part() returns trigger language plpgsql as $$
   begin
     if exists (select from snapshot s where s.published_at is not null
         and s.id in (case when tg_op <> 'INSERT' then old.snapshot_id end,
                      case when tg_op <> 'DELETE' then new.snapshot_id end)) then
       raise exception 'a published snapshot never changes';
     end if;
     return case tg_op when 'DELETE' then old else new end;
   end $$`,
  ...parts.map(
    (table) => `create trigger ${table}_held before insert or update or delete on ${table}
      for each row execute function hold_published_part()`,
  ),
];

export class CreateSnapshots1788000001310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "theme" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "fiscal_year" smallint NOT NULL, "title" text NOT NULL, "words" text NOT NULL DEFAULT '', "position" smallint NOT NULL DEFAULT '0', "dropped_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "theme_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "theme_municipality_id_fiscal_year_idx" ON "theme"  ("municipality_id", "fiscal_year") `,
    );
    await runner.query(
      `CREATE TABLE "theme_quote" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "theme_id" uuid NOT NULL, "material_id" uuid NOT NULL, "placed_by" uuid NOT NULL, "placed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "taken_off_at" TIMESTAMP WITH TIME ZONE, "words" text NOT NULL DEFAULT '', "reviewed_by" uuid, "reviewed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "theme_quote_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "theme_quote_material_id_idx" ON "theme_quote"  ("material_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "theme_quote_one_idx" ON "theme_quote"  ("theme_id", "material_id") WHERE taken_off_at is null`,
    );
    await runner.query(
      `CREATE TABLE "snapshot" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "fiscal_year" smallint NOT NULL, "from_year" smallint NOT NULL, "cut_off_on" date NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "step" smallint NOT NULL DEFAULT '0', "steps" smallint NOT NULL, "tries" smallint NOT NULL DEFAULT '0', "cancel_asked" boolean NOT NULL DEFAULT false, "requested_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "made_at" TIMESTAMP WITH TIME ZONE, "published_at" TIMESTAMP WITH TIME ZONE, "published_by" uuid, CONSTRAINT "snapshot_published_whole" CHECK (published_at is null or state = 'done'), CONSTRAINT "snapshot_years" CHECK (from_year between fiscal_year - 4 and fiscal_year), CONSTRAINT "snapshot_state" CHECK (state in ('waiting', 'running', 'done', 'failed', 'cancelled')), CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "snapshot_meeting_id_idx" ON "snapshot"  ("meeting_id") `);
    await runner.query(
      `CREATE INDEX "snapshot_municipality_id_created_at_idx" ON "snapshot"  ("municipality_id", "created_at") `,
    );
    await runner.query(
      `CREATE TABLE "snapshot_figure" ("snapshot_id" uuid NOT NULL, "position" smallint NOT NULL, "municipality_id" uuid NOT NULL, "shown" jsonb NOT NULL, CONSTRAINT "snapshot_figure_pkey" PRIMARY KEY ("snapshot_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "snapshot_proof" ("snapshot_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "definitions" jsonb NOT NULL, "inputs" jsonb NOT NULL, "hash" text NOT NULL, CONSTRAINT "snapshot_proof_pkey" PRIMARY KEY ("snapshot_id"))`,
    );
    await runner.query(
      `CREATE TABLE "snapshot_quote" ("snapshot_id" uuid NOT NULL, "position" smallint NOT NULL, "municipality_id" uuid NOT NULL, "theme_id" uuid NOT NULL, "theme_title" text NOT NULL, "material_id" uuid NOT NULL, "words" text NOT NULL, CONSTRAINT "snapshot_quote_pkey" PRIMARY KEY ("snapshot_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "snapshot_raw" ("snapshot_id" uuid NOT NULL, "position" smallint NOT NULL, "municipality_id" uuid NOT NULL, "figure" jsonb NOT NULL, "frame" jsonb NOT NULL, CONSTRAINT "snapshot_raw_pkey" PRIMARY KEY ("snapshot_id", "position"))`,
    );
    await runner.query(
      `ALTER TABLE "theme" ADD CONSTRAINT "theme_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "theme_quote" ADD CONSTRAINT "theme_quote_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "theme_quote" ADD CONSTRAINT "theme_quote_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "theme_quote" ADD CONSTRAINT "theme_quote_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "theme_quote" ADD CONSTRAINT "theme_quote_placed_by_fkey" FOREIGN KEY ("placed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "theme_quote" ADD CONSTRAINT "theme_quote_reviewed_by_fkey" FOREIGN KEY ("reviewed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_figure" ADD CONSTRAINT "snapshot_figure_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_figure" ADD CONSTRAINT "snapshot_figure_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" ADD CONSTRAINT "snapshot_quote_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" ADD CONSTRAINT "snapshot_quote_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" ADD CONSTRAINT "snapshot_quote_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" ADD CONSTRAINT "snapshot_quote_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_raw" ADD CONSTRAINT "snapshot_raw_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_proof" ADD CONSTRAINT "snapshot_proof_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_raw" ADD CONSTRAINT "snapshot_raw_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_proof" ADD CONSTRAINT "snapshot_proof_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const table of ['theme', 'theme_quote', 'snapshot', ...parts]) {
      await protect(runner, table, coordinators);
    }
    for (const [table, condition] of Object.entries(readByMembers)) {
      await letRead(runner, table, `(select app_is_member()) and ${condition}`);
    }
    await runner.query(`revoke delete on theme, theme_quote, snapshot from ${APP_ROLE}`);
    for (const sql of holdPublished) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(readByMembers)) {
      await runner.query(`drop policy ${table}_read on ${table}`);
    }
    for (const table of ['snapshot', ...parts]) {
      await runner.query(`drop trigger ${table}_held on ${table}`);
    }
    await runner.query(`drop function hold_published_part()`);
    await runner.query(`drop function hold_published_snapshot()`);
    await runner.query(
      `ALTER TABLE "snapshot_raw" DROP CONSTRAINT "snapshot_raw_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_proof" DROP CONSTRAINT "snapshot_proof_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_raw" DROP CONSTRAINT "snapshot_raw_snapshot_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_proof" DROP CONSTRAINT "snapshot_proof_snapshot_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" DROP CONSTRAINT "snapshot_quote_material_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" DROP CONSTRAINT "snapshot_quote_theme_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" DROP CONSTRAINT "snapshot_quote_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_quote" DROP CONSTRAINT "snapshot_quote_snapshot_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_figure" DROP CONSTRAINT "snapshot_figure_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "snapshot_figure" DROP CONSTRAINT "snapshot_figure_snapshot_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "snapshot" DROP CONSTRAINT "snapshot_published_by_fkey"`);
    await runner.query(`ALTER TABLE "snapshot" DROP CONSTRAINT "snapshot_requested_by_fkey"`);
    await runner.query(`ALTER TABLE "snapshot" DROP CONSTRAINT "snapshot_meeting_id_fkey"`);
    await runner.query(`ALTER TABLE "snapshot" DROP CONSTRAINT "snapshot_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "theme_quote" DROP CONSTRAINT "theme_quote_reviewed_by_fkey"`);
    await runner.query(`ALTER TABLE "theme_quote" DROP CONSTRAINT "theme_quote_placed_by_fkey"`);
    await runner.query(`ALTER TABLE "theme_quote" DROP CONSTRAINT "theme_quote_material_id_fkey"`);
    await runner.query(`ALTER TABLE "theme_quote" DROP CONSTRAINT "theme_quote_theme_id_fkey"`);
    await runner.query(
      `ALTER TABLE "theme_quote" DROP CONSTRAINT "theme_quote_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "theme" DROP CONSTRAINT "theme_municipality_id_fkey"`);
    await runner.query(`DROP TABLE "snapshot_raw"`);
    await runner.query(`DROP TABLE "snapshot_proof"`);
    await runner.query(`DROP TABLE "snapshot_quote"`);
    await runner.query(`DROP TABLE "snapshot_figure"`);
    await runner.query(`DROP INDEX "public"."snapshot_municipality_id_created_at_idx"`);
    await runner.query(`DROP INDEX "public"."snapshot_meeting_id_idx"`);
    await runner.query(`DROP TABLE "snapshot"`);
    await runner.query(`DROP INDEX "public"."theme_quote_one_idx"`);
    await runner.query(`DROP INDEX "public"."theme_quote_material_id_idx"`);
    await runner.query(`DROP TABLE "theme_quote"`);
    await runner.query(`DROP INDEX "public"."theme_municipality_id_fiscal_year_idx"`);
    await runner.query(`DROP TABLE "theme"`);
  }
}
