import { Injectable } from '@nestjs/common';
import { isId, notFound, Paper, type PersonActor, UnitOfWork } from '@furikaeri/core';
import { readPaperHead } from '@furikaeri/directory';
import { withFieldWords } from '../domain/readings.js';
import { getMeeting } from '../meetings.queries.js';
import { findReadings } from '../readings.queries.js';
import { note } from '../rows.js';
import { readPackFacts } from '../pack-facts.queries.js';
import { packPaper } from './pack-paper.js';
import type { PaperVersion } from './summary-papers.service.js';

/** 会議資料 on paper, for those who read it on screen. */
@Injectable()
export class PackPapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paper: Paper,
  ) {}

  async pdf(actor: PersonActor, meetingId: string, version: PaperVersion): Promise<Buffer> {
    if (!isId(meetingId)) throw notFound('id');
    const large = version.large === '1';
    const furigana = version.furigana === '1';
    const { content, readings, now } = await this.work.run(actor, async (tx) => {
      const meeting = await getMeeting(tx, meetingId);
      const facts = await readPackFacts(tx, meeting);
      const head = await readPaperHead(tx, {
        title: `${meeting.title}　会議資料`,
        readers: meeting.packOpenedAt
          ? '評価会議の委員、基幹相談支援センター'
          : '基幹相談支援センター（開く前の会議資料）',
      });
      note(tx, 'packExported', 'Meeting', meetingId, { format: 'pdf', large, furigana });
      const own = furigana ? await findReadings(tx) : [];
      return { content: packPaper(facts, head, large), readings: own, now: tx.now };
    });
    const template = new URL('pack.typ', import.meta.url);
    return this.paper.print(
      template,
      content,
      now,
      furigana ? withFieldWords(readings) : undefined,
    );
  }
}
