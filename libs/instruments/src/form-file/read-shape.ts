import {
  type FileProblem,
  type FileRead,
  type ShapeRead,
  shapeProblem,
  withoutNothing,
} from '@furikaeri/core';
import * as v from 'valibot';
import { definitionProblems } from '../domain/check-definition.js';
import type { Definition } from '../domain/definition.js';
import { tidyDefinition } from '../domain/tidy.js';
import type { InstrumentKind } from '../instrument.entity.js';
import { say, sayOfForm } from '../messages.js';
import { definitionShape, formFileShape } from './shape.js';

/** A form as a file holds it. */
export interface FormFile {
  code: string;
  name: string;
  kind: InstrumentKind;
  definition: Definition;
}

export type ReadFile = FileRead<FormFile>;

/** The form as it is kept; whether it keeps the rules is `problemsOf`'s to say. */
export function readDefinition(raw: unknown): ShapeRead<Definition> {
  const result = v.safeParse(definitionShape, withoutNothing(raw));
  return result.success
    ? { ok: true, value: tidyDefinition(result.output) }
    : { ok: false, problems: result.issues.map(shapeProblem) };
}

/** A file's content: shape, then rules. */
export function readFormFile(raw: unknown): ShapeRead<FormFile> {
  const result = v.safeParse(formFileShape, withoutNothing(raw));
  if (!result.success) return { ok: false, problems: result.issues.map(shapeProblem) };
  const { code, name, kind, ...form } = result.output;
  const definition = tidyDefinition(form);
  const head = { code: code.trim(), name: name.trim() };
  const problems = [...headProblems(head), ...problemsOf(definition, kind)];
  if (problems.length) return { ok: false, problems };
  return { ok: true, value: { ...head, kind, definition } };
}

const LONGEST_NAME = 100;

/** What is wrong with what a form is called. */
export function headProblems({ code, name }: { code: string; name: string }): FileProblem[] {
  const found: FileProblem[] = [];
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
export const problemsOf = (definition: Definition, kind: InstrumentKind): FileProblem[] =>
  definitionProblems(definition, kind).map(({ path, reason, facts }) => ({
    path,
    message: sayOfForm[reason](facts),
  }));
