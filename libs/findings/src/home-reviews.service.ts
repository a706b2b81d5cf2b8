import { Injectable } from '@nestjs/common';
import {
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { Sheet } from '@furikaeri/instruments';
import { homeReviewLabels, type HomeReviewState } from './domain/home-review.js';
import { HomeReview } from './home-review.entity.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readText, readWords } from './rows.js';

export interface SubmitHomeReviewInput {
  /** A sheet of purpose `review` that was handed in at an office that the actor manages. */
  sheetId: string;
  /** As the public knows it. */
  homeName: string;
  confirmed?: boolean | null;
}
export interface HomeOpinionInput {
  reviewId: string;
  goodWords?: string | null;
  issueWords?: string | null;
  confirmed?: boolean | null;
}

/** 年次の確認: handed in by the manager, laid into a pack, an opinion written, returned. */
@Injectable()
export class HomeReviewsService {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Freezes what was handed in; the sheet may be written anew without touching it. Until it lies in a
   * pack it may be handed in again, with another name or a sheet that was put right.
   */
  async submitHomeReview(actor: PersonActor, input: SubmitHomeReviewInput): Promise<Done> {
    const { sheetId } = input;
    const warnings = textWarnings(input, { homeName: input.homeName });
    const homeName = readWords(input.homeName, 'input.homeName', 100, say.homeNameMissing());
    return this.work.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const sheet = await tx.manager.findOne(Sheet, { where: { id: sheetId }, lock });
      if (!sheet || !actor.managedOfficeIds.includes(sheet.officeId)) {
        throw notFound('input.sheetId');
      }
      if (sheet.purpose !== 'review' || sheet.state !== 'submitted') {
        throw invalid('input.sheetId', say.notAReview());
      }
      const known = await tx.manager.findOne(HomeReview, { where: { sheetId }, lock });
      if (known && known.homeName === homeName && known.submittedAt >= sheet.submittedAt!) {
        return { id: known.id, warnings: [] };
      }
      if (known && known.state !== 'submitted') throw refused(say.sheetHandedIn(), 'input.sheetId');
      if (warnings.length) return { id: null, warnings };
      const { municipalityId, officeId, fiscalYear, instrumentVersionId } = sheet;
      const answers = sheet.answers as object;
      const given = { homeName, answers, submittedBy: actor.personId, submittedAt: tx.now };
      const id = known?.id ?? newId();
      if (known) await tx.manager.update(HomeReview, { id }, given);
      else {
        await tx.manager.insert(HomeReview, {
          id,
          municipalityId,
          fiscalYear,
          officeId,
          sheetId,
          instrumentVersionId,
          ...given,
        });
      }
      noteReview(tx, 'homeReviewSubmitted', { id, officeId });
      return { id, warnings };
    });
  }

  /** Into the pack of a meeting: from its opening on, members read it under the home's name. */
  async layOutHomeReview(
    actor: PersonActor,
    { reviewId, meetingId }: { reviewId: string; meetingId: string },
  ): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const review = await lockReview(tx, reviewId);
      await lockOpenMeeting(tx, meetingId, { share: true });
      if (review.meetingId === meetingId && review.state !== 'submitted') return { id: reviewId };
      mustBe(review, ['submitted', 'underReview']);
      await tx.manager.update(HomeReview, { id: reviewId }, { state: 'underReview', meetingId });
      noteReview(tx, 'homeReviewLaidOut', review, { meetingId });
      return { id: reviewId };
    });
  }

  /** What the committee says; may be written anew until it is returned. */
  async giveHomeOpinion(actor: PersonActor, input: HomeOpinionInput): Promise<Done> {
    const { reviewId: id } = input;
    const texts = { goodWords: input.goodWords, issueWords: input.issueWords };
    const warnings = textWarnings(input, texts);
    const goodWords = readText(input.goodWords, 'input.goodWords', 2000);
    const issueWords = readText(input.issueWords, 'input.issueWords', 2000);
    if (!goodWords && !issueWords) throw invalid('input.goodWords', say.opinionMissing());
    return this.work.run(actor, async (tx) => {
      const review = await lockReview(tx, id);
      mustBe(review, ['underReview', 'opinionGiven']);
      if (warnings.length) return { id: null, warnings };
      const words = { goodWords, issueWords, state: 'opinionGiven' as const, opinionAt: tx.now };
      await tx.manager.update(HomeReview, { id }, words);
      noteReview(tx, 'homeOpinionGiven', review);
      return { id, warnings };
    });
  }

  /** The office reads the opinion from now on. */
  async returnHomeReview(actor: PersonActor, reviewId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const review = await lockReview(tx, reviewId);
      if (review.state === 'returned') return { id: reviewId };
      mustBe(review, ['opinionGiven']);
      const changes = { state: 'returned' as const, returnedAt: tx.now };
      await tx.manager.update(HomeReview, { id: reviewId }, changes);
      noteReview(tx, 'homeReviewReturned', review);
      return { id: reviewId };
    });
  }
}

async function lockReview(tx: Tx, id: string): Promise<HomeReview> {
  const lock = { mode: 'pessimistic_write' } as const;
  const review = await tx.manager.findOne(HomeReview, { where: { id }, lock });
  if (!review) throw notFound('input.reviewId');
  return review;
}

function mustBe({ state }: HomeReview, states: readonly HomeReviewState[]): void {
  if (!states.includes(state)) throw refused(say.homeState({ state: homeReviewLabels[state] }));
}

const noteReview = (
  tx: Tx,
  act: string,
  { id, officeId }: Pick<HomeReview, 'id' | 'officeId'>,
  detail: Record<string, unknown> = {},
): void => note(tx, act, 'HomeReview', id, { ...detail, officeId });
