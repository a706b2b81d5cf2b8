import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The daily sweep looks for what ended since yesterday: not by reading every month there ever was. */
export class FindEndedMonths1788000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "due_month_ended_idx" ON "due_month"  ("ended_at") WHERE ended_at is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."due_month_ended_idx"`);
  }
}
