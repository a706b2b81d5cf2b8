import { findPersonal, findPersonalInCode, type PersonalKind } from '@furikaeri/core';
import { checkCaseCode, LONGEST_CASE_CODE, trimCaseCode } from '../domain/case-code.js';
import { memo } from './memo.js';
import { say } from './messages.js';
import type { RawRow } from './raw-row.js';

/** These name a person outright; the others may be a code's own digits, or a place (足立-01). */
const outright: readonly PersonalKind[] = ['name', 'phone', 'email', 'myNumber'];

/** Short codes of letters, digits and hyphens hold no name and too few digits for a number. */
const isPlain = (code: string): boolean => /^[A-Za-z0-9-]{1,8}$/.test(code);

const LONGEST_NOTE = 1000;

export function readCode(raw: RawRow): string | undefined {
  const code = trimCaseCode(raw.cell('code'));
  const problem = checkCaseCode(code);
  if (problem === 'empty') return raw.error('code', say.codeEmpty());
  if (problem === 'tooLong') return raw.error('code', say.codeTooLong({ most: LONGEST_CASE_CODE }));
  if (problem) return raw.error('code', say.codeControl());
  if (isPlain(code)) return code;
  const person = findPersonal(code).find(({ kind }) => outright.includes(kind));
  if (person) return raw.error('code', say.codeLooksPersonal({ found: person.text }));
  const [doubt] = findPersonalInCode(code);
  if (doubt) raw.warn('code', say.codeMayBePersonal({ found: doubt.text }));
  return code;
}

const firstPersonal = memo((note: string) => findPersonal(note)[0] ?? null);

/** 備考; undefined where the file has no such column, so that what is known stays. */
export function readNote(raw: RawRow): string | undefined {
  if (!raw.has('note')) return undefined;
  const note = raw.cell('note');
  if (note.length > LONGEST_NOTE) return raw.error('note', say.noteTooLong());
  const found = note && firstPersonal(note);
  if (found) raw.warn('note', say.noteMayBePersonal({ found: found.text }));
  return note;
}
