import { Injectable } from '@nestjs/common';
import {
  Clock,
  invalid,
  type Message,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  UnitOfWork,
} from '@furikaeri/core';
import type { Answer, Answers } from './domain/answer.js';
import { type AnswerFields, fromFields } from './domain/answer-fields.js';
import { answerProblem, isBlankAnswer } from './domain/check-answer.js';
import { dangersIn } from './domain/danger-words.js';
import { sheetMoves } from './domain/sheet.js';
import { type Form, Forms } from './forms.js';
import { sayOfAnswer } from './messages.js';
import type { Sheet } from './sheet.entity.js';
import { freeTexts, stale } from './sheet-rows.js';
import { officialRoute, sayOfSheet } from './sheet-messages.js';

export interface SaveSheetInput {
  sheetId: string;
  /** The revision that the person's screen builds on. */
  revision: number;
  /** Made by the client for this save: sent again, it is saved once. */
  saveId?: string | null;
  /** Items that changed; one without a value is cleared, one left out stays. */
  answers: readonly (AnswerFields & { itemId: string })[];
}
export interface SheetSaved {
  sheetId: string;
  revision: number;
  savedAt: Date;
  /** To be asked about before the sheet is handed in; the words are saved. */
  warnings: TextWarning[];
  /** Where to turn, where the words speak of abuse or danger. */
  officialRoute: Message[];
}

/** Saves, and notes once that the official route was offered: never why. */
const save = `with saved as (
    update sheet set answers = (answers || $4::jsonb) - $5::text[], revision = revision + 1,
      saved_at = $6, last_save = $7::uuid
    where id = $1 and revision = $2 and person_id = $3 and state = any ($8::text[])
    returning id, municipality_id, office_id, person_id, revision),
  offered as (
    insert into sheet_act (municipality_id, office_id, sheet_id, move, revision, person_id, at)
    select municipality_id, office_id, id, 'offerOfficialRoute', revision, person_id, $6 from saved
    where $9::boolean and not exists (select from sheet_act a
      where a.sheet_id = saved.id and a.move = 'offerOfficialRoute'))
  select revision from saved`;

/**
 * Autosave, the one write that everybody makes all the time: one statement, sent in one go. It is no
 * entry of the audit log; handing in, opening again and sharing are.
 */
@Injectable()
export class SheetSavesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: Forms,
    private readonly clock: Clock,
  ) {}

  /** Never asks first: a draft must not be lost over a question. Throws CONFLICT with both texts. */
  async saveSheet(actor: PersonActor, input: SaveSheetInput): Promise<SheetSaved> {
    const form = await this.forms.ofOwnSheet(actor, input.sheetId);
    const { answers, cleared } = readAnswers(form, input.answers);
    const texts = freeTexts(form, answers);
    const dangers = dangersIn(Object.values(texts).join('\n'));
    const now = this.clock.now();
    const [saved] = await this.work.once<{ revision: number }>(actor, save, [
      input.sheetId,
      input.revision,
      actor.personId,
      JSON.stringify(answers),
      cleared,
      now,
      input.saveId ?? null,
      sheetMoves.save.from,
      dangers.length > 0,
    ]);
    const { revision, savedAt } = saved
      ? { ...saved, savedAt: now }
      : await this.whyNot(actor, input, form, answers);
    return {
      sheetId: input.sheetId,
      revision,
      savedAt,
      warnings: textWarnings({}, texts),
      officialRoute: officialRoute(dangers),
    };
  }

  /** Nothing was written: this very save came before, another did, or the sheet is handed in. */
  private async whyNot(
    actor: PersonActor,
    { sheetId, saveId }: SaveSheetInput,
    form: Form,
    yours: Answers,
  ): Promise<Pick<Sheet, 'revision' | 'savedAt'>> {
    const [now] = await this.work.read(actor, (tx) =>
      tx.query<Pick<Sheet, 'state' | 'revision' | 'savedAt' | 'answers' | 'lastSave'>>(
        `select state, revision, saved_at as "savedAt", answers, last_save as "lastSave"
         from sheet where id = $1 and person_id = $2`,
        [sheetId, actor.personId],
      ),
    );
    if (!now) throw notFound('input.sheetId');
    if (saveId && now.lastSave === saveId) return now;
    if (now.state === 'submitted') throw refused(sayOfSheet.isSubmitted(), 'input.sheetId');
    throw stale(form, now, yours);
  }
}

/** Items as they are stored; throws for the first that does not fit its form. */
function readAnswers(
  { items }: Form,
  given: SaveSheetInput['answers'],
): { answers: Record<string, Answer>; cleared: string[] } {
  const answers: Record<string, Answer> = {};
  const cleared: string[] = [];
  const seen = new Set<string>();
  for (const { itemId, ...fields } of given) {
    const field = `input.answers.${itemId}`;
    const item = items.get(itemId);
    if (!item) throw invalid(field, sayOfAnswer.unknownItem());
    if (seen.has(itemId)) throw invalid(field, sayOfSheet.itemTwice());
    seen.add(itemId);
    const answer = fromFields(item.form, fields);
    if (answer === undefined) throw invalid(field, sayOfSheet.wrongForm());
    const problem = answerProblem(item, answer);
    if (problem) throw invalid(field, sayOfAnswer[problem.reason](problem.facts));
    if (answer === null || isBlankAnswer(answer)) cleared.push(itemId);
    else answers[itemId] = answer;
  }
  return { answers, cleared };
}
