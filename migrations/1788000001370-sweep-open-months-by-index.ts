import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sweep needs nothing of an open month but these columns: it reads this index alone, not the
 * table with all months that are done, and writes its reminders person by person.
 */
export class SweepOpenMonthsByIndex1788000001370 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."due_month_open_idx"`);
    await runner.query(
      `CREATE INDEX "due_month_open_idx" ON "due_month"  ("municipality_id", "month", "office_id", "specialist_id", "id") WHERE done_on is null and closed_reason is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."due_month_open_idx"`);
    await runner.query(
      `CREATE INDEX "due_month_open_idx" ON "due_month"  ("municipality_id", "month") WHERE done_on is null and closed_reason is null`,
    );
  }
}
