import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import * as v from 'valibot';
import { AppError, type Message } from '../errors.js';
import { say } from './messages.js';

/**
 * The one way to check arguments beyond their GraphQL types, bound to a root's argument:
 *
 *     @Args('input', checkInput(recordVisit)) input: RecordVisitInput
 *
 * with `const recordVisit = v.looseObject({ note: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(500))) })`.
 * The handler gets the schema's output. The first issue becomes INVALID with the dotted path as the
 * client sent it, `input.note`. An issue speaks the room's words when its message is
 * `spoken(say.noteTooLong())`; else length and range have words here.
 */
export const checkInput = <S extends v.GenericSchema>(
  schema: S,
): PipeTransform<unknown, v.InferOutput<S>> => ({
  transform: (value, metadata: ArgumentMetadata) => {
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    const path = [metadata.data, v.getDotPath(issue)].filter(Boolean).join('.');
    throw new AppError('INVALID', messageOf(issue), path);
  },
});

/** For a change of some fields: those named may be left out, and never emptied by null. */
export const neverNull = (...names: readonly string[]) =>
  checkInput(
    v.looseObject(
      Object.fromEntries(
        names.map((name) => [
          name,
          v.optional(v.custom<unknown>((value) => value !== null, spoken(say.required()))),
        ]),
      ),
    ),
  );

/** 年度, and a place in an order, as the tables hold them. */
export const aFiscalYear = v.pipe(v.number(), v.minValue(1950), v.maxValue(2199));
export const aPosition = v.pipe(v.number(), v.minValue(0), v.maxValue(9999));

/** A room's message as the message of a valibot action. */
export const spoken = ({ key, text }: Message): string => `${key}: ${text}`;

function messageOf(issue: v.BaseIssue<unknown>): Message {
  const [, key, text] = /^([a-z]\w*\.\w+): (.+)$/s.exec(issue.message) ?? [];
  if (key && text) return { key, text };
  const limit = typeof issue.requirement === 'number' ? issue.requirement : 0;
  switch (issue.type) {
    case 'non_empty':
      return say.required();
    case 'min_length':
      return limit === 1 ? say.required() : say.tooShort({ least: limit });
    case 'max_length':
    case 'max_graphemes':
      return say.tooLong({ most: limit });
    case 'min_value':
      return say.tooSmall({ least: limit });
    case 'max_value':
      return say.tooBig({ most: limit });
    default:
      return say.wrongValue();
  }
}
