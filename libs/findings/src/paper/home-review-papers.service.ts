import { Injectable } from '@nestjs/common';
import { isId, notFound, Paper, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { readPaperHead } from '@furikaeri/directory';
import { getVersion } from '@furikaeri/instruments';
import { getHomeReview, type HomeReviewRow } from '../committee.queries.js';
import { withFieldWords } from '../domain/readings.js';
import { findMeetingsByIds } from '../meetings.queries.js';
import { findReadings } from '../readings.queries.js';
import { nameOf, note } from '../rows.js';
import { homeReviewPaper } from './home-review-paper.js';
import type { PaperVersion } from './summary-papers.service.js';

/** 年次の確認 on paper, for those who read it on screen and with what they read there. */
@Injectable()
export class HomeReviewPapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paper: Paper,
  ) {}

  async pdf(actor: PersonActor, reviewId: string, version: PaperVersion): Promise<Buffer> {
    if (!isId(reviewId)) throw notFound('id');
    const large = version.large === '1';
    const furigana = version.furigana === '1';
    const { content, readings, now } = await this.work.run(actor, async (tx) => {
      const review = await getHomeReview(tx, reviewId);
      const { definition } = await getVersion(tx, review.instrumentVersionId);
      const meeting = await findMeetingName(tx, review);
      const head = await readPaperHead(tx, {
        title: definition.title,
        readers: `事業所の管理者、基幹相談支援センター${review.meetingId ? '、評価会議の委員' : ''}`,
      });
      note(tx, 'homeReviewExported', 'HomeReview', reviewId, { format: 'pdf', large, furigana });
      const own = furigana ? await findReadings(tx) : [];
      const facts = { review, definition, meeting };
      return { content: homeReviewPaper(facts, head, large), readings: own, now: tx.now };
    });
    const template = new URL('home-review.typ', import.meta.url);
    return this.paper.print(
      template,
      content,
      now,
      furigana ? withFieldWords(readings) : undefined,
    );
  }
}

/** Null also for the office, which reads no packs. */
async function findMeetingName(tx: ReadTx, { meetingId }: HomeReviewRow): Promise<string | null> {
  const [meeting] = meetingId ? await findMeetingsByIds(tx, [meetingId]) : [];
  return meeting ? nameOf(meeting) : null;
}
