import type { Message } from '@furikaeri/core';
import * as v from 'valibot';
import { type DefinitionProblem, definitionProblems } from '../domain/check-definition.js';
import type { Definition } from '../domain/definition.js';
import { tidyDefinition } from '../domain/tidy.js';
import type { InstrumentKind } from '../instrument.entity.js';
import { say, sayOfForm, sayOfShape } from '../messages.js';
import { definitionShape, formFileShape } from './shape.js';

export type Place = DefinitionProblem['path'];

/** Where something is wrong, and what to do about it. */
export interface FormProblem {
  path: Place;
  message: Message;
}

/** A form as a file holds it. */
export interface FormFile {
  code: string;
  name: string;
  kind: InstrumentKind;
  definition: Definition;
}

export type Read<T> = { ok: true; value: T } | { ok: false; problems: FormProblem[] };

/** The form as it is kept; whether it keeps the rules is `problemsOf`'s to say. */
export function readDefinition(raw: unknown): Read<Definition> {
  const result = v.safeParse(definitionShape, withoutNothing(raw));
  return result.success
    ? { ok: true, value: tidyDefinition(result.output) }
    : { ok: false, problems: result.issues.map(problemOf) };
}

/** A file's content: shape, then rules. */
export function readFormFile(raw: unknown): Read<FormFile> {
  const result = v.safeParse(formFileShape, withoutNothing(raw));
  if (!result.success) return { ok: false, problems: result.issues.map(problemOf) };
  const { code, name, kind, ...form } = result.output;
  const definition = tidyDefinition(form);
  const head = { code: code.trim(), name: name.trim() };
  const problems = [...headProblems(head), ...problemsOf(definition, kind)];
  if (problems.length) return { ok: false, problems };
  return { ok: true, value: { ...head, kind, definition } };
}

const LONGEST_NAME = 100;

/** What is wrong with what a form is called. */
export function headProblems({ code, name }: { code: string; name: string }): FormProblem[] {
  const found: FormProblem[] = [];
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(code)) {
    found.push({ path: ['code'], message: say.codeShape() });
  }
  if (!name) found.push({ path: ['name'], message: say.nameMissing() });
  if (name.length > LONGEST_NAME) {
    found.push({ path: ['name'], message: say.nameTooLong({ most: LONGEST_NAME }) });
  }
  return found;
}

/** Against which rules the form goes, in words. */
export const problemsOf = (definition: Definition, kind: InstrumentKind): FormProblem[] =>
  definitionProblems(definition, kind).map(({ path, reason, facts }) => ({
    path,
    message: sayOfForm[reason](facts),
  }));

/** GraphQL and YAML say null for what is left out. */
function withoutNothing(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.filter((one) => one !== null).map(withoutNothing);
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, withoutNothing(value)]),
  );
}

function problemOf(issue: v.BaseIssue<unknown>): FormProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return { path, message: messageOf(issue, String(path.at(-1) ?? '')) };
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
