import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '@furikaeri/core';

/** The ledger of the worker's runs. */
export class CreateJobRun1788000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "job_run" ("id" uuid NOT NULL DEFAULT new_id(), "name" text NOT NULL, "municipality_id" uuid, "attempt" integer NOT NULL, "worker" text NOT NULL, "state" text NOT NULL, "began_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, "counts" jsonb NOT NULL DEFAULT '{}', "error" text, CONSTRAINT "job_run_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "job_run_seen_at_idx" ON "job_run"  ("seen_at") WHERE state = 'running'`,
    );
    await runner.query(`CREATE INDEX "job_run_began_at_idx" ON "job_run"  ("began_at") `);
    await runner.query(
      `CREATE INDEX "job_run_name_began_at_idx" ON "job_run"  ("name", "began_at") `,
    );
    await protect(runner, 'job_run');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table job_run`);
  }
}
