import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['register_import', 'register_finding'];

/** A register file holds the cases of every office: only who may see all of them reaches it. */
export class HoldRegisterFiles1788000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(
        `create policy ${table}_whole on ${table} as restrictive using ((select app_sees_all_offices()))`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`drop policy ${table}_whole on ${table}`);
  }
}
