import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a browser may keep, sealed, what could not be saved: a choice of the municipality. */
export class LetBrowsersKeepDrafts1788000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table security_setting add column keeps_drafts boolean not null default true`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table security_setting drop column keeps_drafts`);
  }
}
