import {
  AppError,
  conflict,
  invalid,
  notFound,
  type PersonActor,
  refused,
  type Tx,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import type { Answers } from './domain/answer.js';
import { toFields, wordsIn } from './domain/answer-fields.js';
import { applySheetMove, MOST_REASON, type SheetSide, type Standing } from './domain/sheet.js';
import type { Form } from './forms.js';
import { SheetAct } from './sheet-act.entity.js';
import { Sheet } from './sheet.entity.js';
import { sayOfSheet } from './sheet-messages.js';
import { sidesOf } from './sheets.access.js';

/** The sheet, locked for the rest of the transaction. NOT_FOUND also where it is another's. */
export async function lockSheet(
  tx: Tx,
  id: string,
): Promise<{ sheet: Sheet; sides: readonly SheetSide[] }> {
  const sheet = await tx.manager.findOne(Sheet, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  const sides = sheet ? sidesOf(tx.actor, sheet) : [];
  if (!sheet || !sides.length) throw notFound('input.sheetId');
  return { sheet, sides };
}

/** Where the sheet stands after the move; throws what hinders it. */
export function mustMove(
  from: Standing,
  move: Parameters<typeof applySheetMove>[1],
  sides: readonly SheetSide[],
  more: Parameters<typeof applySheetMove>[3] = {},
): Standing {
  const made = applySheetMove(from, move, sides, more);
  if ('to' in made) return made.to;
  switch (made.refused) {
    case 'side':
      throw refused(sayOfSheet.writerOnly(), 'input.sheetId');
    case 'state':
      throw refused(from.state === 'draft' ? sayOfSheet.isDraft() : sayOfSheet.isSubmitted());
    case 'reasonMissing':
      throw invalid('input.reason', sayOfSheet.reasonMissing());
    case 'reasonTooLong':
      throw invalid('input.reason', sayOfSheet.reasonTooLong({ most: MOST_REASON }));
  }
}

/** Both texts, so that a person can choose; `yours` is what was sent now. */
export function stale(
  form: Form,
  now: Pick<Sheet, 'revision' | 'savedAt' | 'answers'>,
  yours: Answers,
): AppError {
  return conflict(sayOfSheet.stale(), 'input.revision', {
    revision: now.revision,
    savedAt: now.savedAt,
    yours: asFields(form, yours),
    theirs: asFields(form, now.answers),
  });
}

/** Answers one field for each form, in the form's order. */
export const asFields = ({ items }: Form, answers: Answers) =>
  [...items.values()].flatMap(({ id, form }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return answer === undefined ? [] : [{ itemId: id, ...toFields(form, answer) }];
  });

/** Free texts by their place, `answers.<item>`, for `textWarnings`. */
export const freeTexts = ({ items }: Form, answers: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const item = items.get(id);
      const words = item && wordsIn(item.form, answer);
      return words ? [[`answers.${id}`, words]] : [];
    }),
  );

/** A footprint of the sheet, and the audit entry that goes with it. */
export async function noteAct(
  tx: Tx,
  sheet: Sheet,
  {
    action,
    detail,
    ...act
  }: Pick<SheetAct, 'move'> &
    Partial<Pick<SheetAct, 'reason' | 'sharing' | 'answers'>> & {
      action: string;
      detail: Record<string, unknown>;
    },
): Promise<void> {
  await tx.manager.insert(SheetAct, {
    ...act,
    municipalityId: sheet.municipalityId,
    officeId: sheet.officeId,
    sheetId: sheet.id,
    revision: sheet.revision,
    personId: (tx.actor as PersonActor).personId,
    at: tx.now,
  } as object);
  audit.record(tx, {
    action: `instruments.${action}`,
    objectKind: 'Sheet',
    objectId: sheet.id,
    officeId: sheet.officeId,
    detail,
  });
}
