import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letRead, protect } from '@furikaeri/core';

/** A ward's readings as they stood in its last summary. */
const takeReadings = `
  insert into word_reading (municipality_id, words, kana)
  select s.municipality_id, r.words, r.kana
  from (select distinct on (municipality_id) municipality_id, readings from summary
    order by municipality_id, drafted_at desc, id desc) s,
    jsonb_to_recordset(s.readings) as r (words text, kana text)
  on conflict do nothing`;

export class GiveReasonsAndReadings1788000001350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "statement" ADD "withdrawn_reason" text NOT NULL DEFAULT ''`);
    await runner.query(
      `CREATE TABLE "word_reading" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "words" text NOT NULL, "kana" text NOT NULL DEFAULT '', CONSTRAINT "word_reading_municipality_id_words_key" UNIQUE ("municipality_id", "words"), CONSTRAINT "word_reading_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `ALTER TABLE "word_reading" ADD CONSTRAINT "word_reading_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await protect(runner, 'word_reading', { others: '(select app_sees_all_offices())' });
    await letRead(runner, 'word_reading', 'true');
    // The program itself reads over all wards.
    await runner.query(`select set_config('app.kind', 'system', true)`);
    await runner.query(takeReadings);
    await runner.query(`select set_config('app.kind', '', true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "word_reading" DROP CONSTRAINT "word_reading_municipality_id_fkey"`,
    );
    await runner.query(`DROP TABLE "word_reading"`);
    await runner.query(`ALTER TABLE "statement" DROP COLUMN "withdrawn_reason"`);
  }
}
