import { Injectable } from '@nestjs/common';
import { isId, notFound, Paper, type PersonActor, UnitOfWork } from '@furikaeri/core';
import { readPaperHead } from '@furikaeri/directory';
import { withFieldWords } from '../domain/readings.js';
import { note } from '../rows.js';
import { getSummary } from '../summaries.queries.js';
import { summaryPaper } from './summary-paper.js';
import { writeWord } from './summary-word.js';
import { writeWorkbook } from './summary-workbook.js';

/** For whom a PDF is set; `'1'` as the address has it. */
export interface PaperVersion {
  large?: string;
  furigana?: string;
}

/** The 概要版 to hand out and to work on, for those who read it on screen. */
@Injectable()
export class SummaryPapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paper: Paper,
  ) {}

  async pdf(actor: PersonActor, id: string, version: PaperVersion): Promise<Buffer> {
    const large = version.large === '1';
    const furigana = version.furigana === '1';
    const { paper, readings, now } = await this.take(actor, id, { format: 'pdf', large, furigana });
    const template = new URL('summary.typ', import.meta.url);
    return this.paper.print(template, paper, now, furigana ? withFieldWords(readings) : undefined);
  }

  async word(actor: PersonActor, id: string): Promise<Buffer> {
    return writeWord((await this.take(actor, id, { format: 'docx' })).paper);
  }

  async workbook(actor: PersonActor, id: string): Promise<Buffer> {
    return writeWorkbook((await this.take(actor, id, { format: 'xlsx' })).paper);
  }

  private async take(
    actor: PersonActor,
    id: string,
    detail: { format: string; large?: boolean; furigana?: boolean },
  ) {
    if (!isId(id)) throw notFound('id');
    return this.work.run(actor, async (tx) => {
      const { content, readings, state, version } = await getSummary(tx, id);
      const draft = state === 'draft';
      const head = await readPaperHead(tx, {
        title: content.title,
        readers: draft
          ? '基幹相談支援センター（公開前の下書き）'
          : '評価会議の委員、基幹相談支援センター',
      });
      note(tx, 'summaryExported', 'Summary', id, { ...detail, version });
      const paper = summaryPaper(content, head, { draft, large: detail.large });
      return { paper, readings, now: tx.now };
    });
  }
}
