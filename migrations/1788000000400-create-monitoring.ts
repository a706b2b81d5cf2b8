import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '@furikaeri/core';

export class CreateMonitoring1788000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "desk" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "name" text NOT NULL, "disability_kinds" text array NOT NULL DEFAULT '{}', "position" smallint NOT NULL DEFAULT '0', CONSTRAINT "desk_municipality_id_name_key" UNIQUE ("municipality_id", "name"), CONSTRAINT "desk_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "due_month" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "case_id" uuid NOT NULL, "specialist_id" uuid, "desk_id" uuid NOT NULL, "month" date NOT NULL, "done_on" date, "closed_reason" text, "closed_note" text NOT NULL DEFAULT '', "closed_on" date, "ended_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "due_month_case_id_month_key" UNIQUE ("case_id", "month"), CONSTRAINT "due_month_one_end" CHECK (done_on is null or closed_reason is null), CONSTRAINT "due_month_first_day" CHECK (extract(day from month) = 1), CONSTRAINT "due_month_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "due_month_open_by_specialist_idx" ON "due_month"  ("specialist_id", "month") WHERE done_on is null and closed_reason is null`,
    );
    await runner.query(
      `CREATE INDEX "due_month_open_idx" ON "due_month"  ("municipality_id", "month") WHERE done_on is null and closed_reason is null`,
    );
    await runner.query(
      `CREATE INDEX "due_month_in_order_idx" ON "due_month"  ("municipality_id", "month", "office_id", "id") `,
    );
    await runner.query(
      `CREATE INDEX "due_month_office_id_month_idx" ON "due_month"  ("office_id", "month") `,
    );
    await runner.query(
      `CREATE TABLE "hand_over" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "from_specialist_id" uuid NOT NULL, "to_specialist_id" uuid NOT NULL, "handed_on" date NOT NULL, "case_ids" uuid array, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "applied_at" TIMESTAMP WITH TIME ZONE, "cancelled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "hand_over_two_people" CHECK (from_specialist_id <> to_specialist_id), CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "hand_over_waiting_idx" ON "hand_over"  ("handed_on") WHERE applied_at is null and cancelled_at is null`,
    );
    await runner.query(
      `CREATE TABLE "monitoring_phase" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "case_id" uuid NOT NULL, "from_month" date NOT NULL, "until_month" date NOT NULL, "interval_months" smallint NOT NULL, "decided_on" date, "reason" text NOT NULL DEFAULT '', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "superseded_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "monitoring_phase_interval" CHECK (interval_months between 1 and 24), CONSTRAINT "monitoring_phase_months" CHECK (until_month >= from_month), CONSTRAINT "monitoring_phase_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "monitoring_phase_case_id_idx" ON "monitoring_phase"  ("case_id") `,
    );
    await runner.query(
      `CREATE TABLE "monitoring_record" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "case_id" uuid NOT NULL, "due_month_id" uuid, "visited_on" date NOT NULL, "visited_at" TIME(0), "method" text NOT NULL DEFAULT 'faceToFace', "place_kind" text, "place" text NOT NULL DEFAULT '', "met" text array NOT NULL DEFAULT '{}', "person_met" boolean, "wishes" text NOT NULL DEFAULT '', "goals" text NOT NULL DEFAULT '', "services" text NOT NULL DEFAULT '', "new_issues" text NOT NULL DEFAULT '', "plan_change_needed" boolean, "next_month_proposed" date, "reported_desk_id" uuid, "reported_on" date, "source" text NOT NULL DEFAULT 'person', "written_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "voided_at" TIMESTAMP WITH TIME ZONE, "void_reason" text NOT NULL DEFAULT '', CONSTRAINT "monitoring_record_whole" CHECK (source = 'register' or method <> 'faceToFace' or (visited_at is not null and place_kind is not null and person_met is not null)), CONSTRAINT "monitoring_record_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "monitoring_record_one_a_day_key" ON "monitoring_record"  ("case_id", "visited_on") WHERE voided_at is null and method = 'faceToFace'`,
    );
    await runner.query(
      `CREATE INDEX "monitoring_record_case_id_idx" ON "monitoring_record"  ("case_id") `,
    );
    await runner.query(
      `CREATE INDEX "monitoring_record_office_id_idx" ON "monitoring_record"  ("office_id") `,
    );
    await runner.query(
      `CREATE INDEX "monitoring_record_due_month_id_idx" ON "monitoring_record"  ("due_month_id") `,
    );
    await runner.query(
      `CREATE TABLE "monitoring_setting" ("municipality_id" uuid NOT NULL, "record_grace_days" smallint NOT NULL DEFAULT '0', "retention_years" smallint NOT NULL DEFAULT '5', CONSTRAINT "monitoring_setting_grace" CHECK (record_grace_days between 0 and 31), CONSTRAINT "monitoring_setting_pkey" PRIMARY KEY ("municipality_id"))`,
    );
    await runner.query(
      `CREATE TABLE "register_finding" ("import_id" uuid NOT NULL, "seq" integer NOT NULL, "municipality_id" uuid NOT NULL, "row" integer NOT NULL, "column" text NOT NULL DEFAULT '', "value" text NOT NULL DEFAULT '', "severity" text NOT NULL, "message_key" text NOT NULL, "message" text NOT NULL, CONSTRAINT "register_finding_pkey" PRIMARY KEY ("import_id", "seq"))`,
    );
    await runner.query(
      `CREATE TABLE "register_import" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "file_name" text NOT NULL, "content" bytea, "digest" bytea NOT NULL, "dry_run" boolean NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "rows_total" integer NOT NULL DEFAULT '0', "rows_read" integer NOT NULL DEFAULT '0', "counts" jsonb NOT NULL DEFAULT '{}', "cancel_asked" boolean NOT NULL DEFAULT false, "requested_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "register_import_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "register_import_municipality_id_created_at_idx" ON "register_import"  ("municipality_id", "created_at") `,
    );
    await runner.query(
      `CREATE TABLE "support_case" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "office_id" uuid NOT NULL, "code" text NOT NULL, "specialist_id" uuid, "desk_id" uuid NOT NULL, "disability_kind" text NOT NULL, "support_from" date NOT NULL, "support_until" date NOT NULL, "note" text NOT NULL DEFAULT '', "ended_on" date, "ended_reason" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "support_case_office_id_code_key" UNIQUE ("office_id", "code"), CONSTRAINT "support_case_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "support_case_specialist_id_idx" ON "support_case"  ("specialist_id") `,
    );
    await runner.query(
      `ALTER TABLE "desk" ADD CONSTRAINT "desk_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "due_month" ADD CONSTRAINT "due_month_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "due_month" ADD CONSTRAINT "due_month_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "due_month" ADD CONSTRAINT "due_month_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "due_month" ADD CONSTRAINT "due_month_specialist_id_fkey" FOREIGN KEY ("specialist_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "due_month" ADD CONSTRAINT "due_month_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id")`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_specialist_id_fkey" FOREIGN KEY ("from_specialist_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_specialist_id_fkey" FOREIGN KEY ("to_specialist_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_phase" ADD CONSTRAINT "monitoring_phase_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_phase" ADD CONSTRAINT "monitoring_phase_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_phase" ADD CONSTRAINT "monitoring_phase_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" ADD CONSTRAINT "monitoring_record_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" ADD CONSTRAINT "monitoring_record_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" ADD CONSTRAINT "monitoring_record_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" ADD CONSTRAINT "monitoring_record_due_month_id_fkey" FOREIGN KEY ("due_month_id") REFERENCES "due_month"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" ADD CONSTRAINT "monitoring_record_reported_desk_id_fkey" FOREIGN KEY ("reported_desk_id") REFERENCES "desk"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" ADD CONSTRAINT "monitoring_record_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_setting" ADD CONSTRAINT "monitoring_setting_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "register_finding" ADD CONSTRAINT "register_finding_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "register_import"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "register_finding" ADD CONSTRAINT "register_finding_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "register_import" ADD CONSTRAINT "register_import_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "support_case" ADD CONSTRAINT "support_case_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "support_case" ADD CONSTRAINT "support_case_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "support_case" ADD CONSTRAINT "support_case_specialist_id_fkey" FOREIGN KEY ("specialist_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "support_case" ADD CONSTRAINT "support_case_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id")`,
    );
    await protect(runner, 'desk');
    await protect(runner, 'monitoring_setting');
    await protect(runner, 'register_import');
    await protect(runner, 'register_finding');
    for (const table of [
      'support_case',
      'monitoring_phase',
      'due_month',
      'monitoring_record',
      'hand_over',
    ]) {
      await protect(runner, table, { office: 'office_id' });
    }
    // A due month is never deleted, whoever asks.
    await runner.query(`revoke delete on due_month, monitoring_phase from furikaeri_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "support_case" DROP CONSTRAINT "support_case_desk_id_fkey"`);
    await runner.query(
      `ALTER TABLE "support_case" DROP CONSTRAINT "support_case_specialist_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "support_case" DROP CONSTRAINT "support_case_office_id_fkey"`);
    await runner.query(
      `ALTER TABLE "support_case" DROP CONSTRAINT "support_case_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "register_import" DROP CONSTRAINT "register_import_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "register_finding" DROP CONSTRAINT "register_finding_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "register_finding" DROP CONSTRAINT "register_finding_import_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_setting" DROP CONSTRAINT "monitoring_setting_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" DROP CONSTRAINT "monitoring_record_written_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" DROP CONSTRAINT "monitoring_record_reported_desk_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" DROP CONSTRAINT "monitoring_record_due_month_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" DROP CONSTRAINT "monitoring_record_case_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" DROP CONSTRAINT "monitoring_record_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_record" DROP CONSTRAINT "monitoring_record_municipality_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_phase" DROP CONSTRAINT "monitoring_phase_case_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_phase" DROP CONSTRAINT "monitoring_phase_office_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "monitoring_phase" DROP CONSTRAINT "monitoring_phase_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "hand_over" DROP CONSTRAINT "hand_over_to_specialist_id_fkey"`);
    await runner.query(
      `ALTER TABLE "hand_over" DROP CONSTRAINT "hand_over_from_specialist_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "hand_over" DROP CONSTRAINT "hand_over_office_id_fkey"`);
    await runner.query(`ALTER TABLE "hand_over" DROP CONSTRAINT "hand_over_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "due_month" DROP CONSTRAINT "due_month_desk_id_fkey"`);
    await runner.query(`ALTER TABLE "due_month" DROP CONSTRAINT "due_month_specialist_id_fkey"`);
    await runner.query(`ALTER TABLE "due_month" DROP CONSTRAINT "due_month_case_id_fkey"`);
    await runner.query(`ALTER TABLE "due_month" DROP CONSTRAINT "due_month_office_id_fkey"`);
    await runner.query(`ALTER TABLE "due_month" DROP CONSTRAINT "due_month_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "desk" DROP CONSTRAINT "desk_municipality_id_fkey"`);
    await runner.query(`DROP INDEX "public"."support_case_specialist_id_idx"`);
    await runner.query(`DROP TABLE "support_case"`);
    await runner.query(`DROP INDEX "public"."register_import_municipality_id_created_at_idx"`);
    await runner.query(`DROP TABLE "register_import"`);
    await runner.query(`DROP TABLE "register_finding"`);
    await runner.query(`DROP TABLE "monitoring_setting"`);
    await runner.query(`DROP INDEX "public"."monitoring_record_due_month_id_idx"`);
    await runner.query(`DROP INDEX "public"."monitoring_record_one_a_day_key"`);
    await runner.query(`DROP INDEX "public"."monitoring_record_office_id_idx"`);
    await runner.query(`DROP INDEX "public"."monitoring_record_case_id_idx"`);
    await runner.query(`DROP TABLE "monitoring_record"`);
    await runner.query(`DROP INDEX "public"."monitoring_phase_case_id_idx"`);
    await runner.query(`DROP TABLE "monitoring_phase"`);
    await runner.query(`DROP INDEX "public"."hand_over_waiting_idx"`);
    await runner.query(`DROP TABLE "hand_over"`);
    await runner.query(`DROP INDEX "public"."due_month_office_id_month_idx"`);
    await runner.query(`DROP INDEX "public"."due_month_in_order_idx"`);
    await runner.query(`DROP INDEX "public"."due_month_open_idx"`);
    await runner.query(`DROP INDEX "public"."due_month_open_by_specialist_idx"`);
    await runner.query(`DROP TABLE "due_month"`);
    await runner.query(`DROP TABLE "desk"`);
  }
}
