import { Injectable } from '@nestjs/common';
import { formatBoth, todayInTokyo } from '@furikaeri/calendar';
import { isId, notFound, Paper, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { readPaperHead } from '@furikaeri/directory';
import type { Sharing } from '../domain/sheet.js';
import { getVersion } from '../instruments.queries.js';
import { SheetReadingService } from '../sheet-reading.service.js';
import { getSheet, type SheetRow } from '../sheets.queries.js';
import { EMPTY_DAY, sheetPaper } from './sheet-paper.js';

const template = new URL('sheet.typ', import.meta.url);

const readersOf: Readonly<Record<Sharing, string>> = {
  kept: '書いた本人と、事業所の管理者',
  visitors: '書いた本人、事業所の管理者、訪問チーム',
  released: '書いた本人、事業所の管理者、訪問チーム、基幹相談支援センター（人と事業所の名前なし）',
};

/** Forms on paper: empty to be filled by hand, and as filled. */
@Injectable()
export class SheetPapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paper: Paper,
    private readonly reading: SheetReadingService,
  ) {}

  /** `names` false: no place for a name, for practice in the network. */
  async blank(actor: PersonActor, versionId: string, { names }: { names: boolean }) {
    if (!isId(versionId)) throw notFound('id');
    const { content, now } = await this.work.read(actor, async (tx) => {
      const { definition } = await getVersion(tx, versionId);
      const readers = '書いた方が決めます（記入前の様式です）';
      const head = await readPaperHead(tx, { title: definition.title, readers });
      const who: [string, string][] = [
        ['事業所', ''],
        ['書いた人', ''],
      ];
      const facts: [string, string][] = [...(names ? who : []), ['書いた日', EMPTY_DAY]];
      return { content: sheetPaper(definition, null, { head, facts }), now: tx.now };
    });
    return { title: content.head.title, pdf: await this.paper.print(template, content, now) };
  }

  /** For those who read the sheet on screen, with the words that they read there. */
  async filled(actor: PersonActor, sheetId: string) {
    if (!isId(sheetId)) throw notFound('id');
    const { content, now } = await this.work.run(actor, async (tx) => {
      const sheet = await getSheet(tx, sheetId);
      const [words] = await this.reading.readWords(tx, [sheetId]);
      if (!words) throw notFound('id');
      const { definition } = await getVersion(tx, sheet.versionId);
      const readers = readersOf[sheet.sharing];
      const head = await readPaperHead(tx, { title: definition.title, readers });
      const facts = await factsOf(tx, sheet);
      audit.record(tx, {
        action: 'instruments.sheetExported',
        objectKind: 'Sheet',
        objectId: sheet.id,
        officeId: sheet.officeId,
        detail: { format: 'pdf', as: sheet.reader },
      });
      return { content: sheetPaper(definition, words.answers, { head, facts }), now: tx.now };
    });
    return { title: content.head.title, pdf: await this.paper.print(template, content, now) };
  }
}

async function factsOf(tx: ReadTx, sheet: SheetRow): Promise<[string, string][]> {
  const [names] = await tx.query<{ office: string; person: string | null }>(
    `select o.name as office,
       (select p.family_name || ' ' || p.given_name from person p where p.id = $2) as person
     from office o where o.id = $1`,
    [sheet.officeId, sheet.personId],
  );
  const on = formatBoth(todayInTokyo(sheet.submittedAt ?? sheet.savedAt));
  // Many offices have one specialist: their name would be the writer's.
  const nameless = sheet.personId === null;
  return [
    ['事業所', nameless ? '（名前なし）' : (names?.office ?? '')],
    ['書いた人', nameless ? '（名前なし）' : (names?.person ?? '')],
    ['書いた日', sheet.submittedAt ? on : `${on} 現在、書きかけ`],
  ];
}
