import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of an earlier day ask which visits were voided since: they are few among many. */
export class FindVoidedRecords1788000001340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "monitoring_record_voided_idx" ON "monitoring_record"  ("due_month_id") WHERE voided_at is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."monitoring_record_voided_idx"`);
  }
}
