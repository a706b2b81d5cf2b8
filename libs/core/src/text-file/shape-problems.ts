import * as v from 'valibot';
import type { Message } from '../errors.js';
import { sayOfShape } from './messages.js';
import type { FileProblem } from './remark.js';

/** What a schema says is wrong, in words. */
export function shapeProblem(issue: v.BaseIssue<unknown>): FileProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return { path, message: messageOf(issue, String(path.at(-1) ?? '')) };
}

/** GraphQL and YAML say null for what is left out. */
export function withoutNothing(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.filter((one) => one !== null).map(withoutNothing);
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, withoutNothing(value)]),
  );
}

function messageOf(issue: v.BaseIssue<unknown>, key: string): Message {
  if (issue.expected === 'never') return sayOfShape.unknownKey({ key });
  if (issue.input === undefined) return sayOfShape.missing({ key });
  const most = Number(issue.requirement);
  switch (issue.type) {
    case 'string':
      return sayOfShape.notWords();
    case 'number':
      return sayOfShape.notANumber();
    case 'boolean':
      return sayOfShape.notAFlag();
    case 'array':
      return sayOfShape.notAList();
    case 'strict_object':
      return sayOfShape.notAGroup();
    case 'literal':
    case 'picklist':
    case 'variant':
      return sayOfShape.notOneOf({
        words: (issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', '、'),
      });
    case 'max_length':
      return typeof issue.input === 'string'
        ? sayOfShape.tooLong({ most })
        : sayOfShape.tooMany({ most });
    default:
      return sayOfShape.wrong();
  }
}
