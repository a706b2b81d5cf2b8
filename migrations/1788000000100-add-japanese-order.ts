import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How names are sorted and searched. `japanese` is ICU's order (kana before kanji, hiragana beside
 * katakana); a server built without ICU sorts by code point, which keeps kana in order too.
 * `fold_text` must agree with `foldText` of the directory's domain.
 */
export class AddJapaneseOrder1788000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin
      create collation japanese (provider = icu, locale = 'ja');
    exception when feature_not_supported then
      create collation japanese from "C";
    end $$`);
    const katakana = range(0x30a1, 0x30f6);
    const hiragana = range(0x3041, 0x3096);
    await runner.query(`create function fold_text(written text) returns text language sql immutable as
      $$ select translate(lower(regexp_replace(normalize(written, NFKC), '\\s', '', 'g')),
           '${katakana}', '${hiragana}') $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function fold_text(text)`);
    await runner.query(`drop collation japanese`);
  }
}

const range = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
