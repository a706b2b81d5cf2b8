import { invalid } from '@furikaeri/core';
import { type NoteContent, type NotePoint, pointsOf } from './domain/note.js';
import { say } from './messages.js';

const MOST_POINTS = 20;
const MOST_WORDS = 1000;
const lists = ['strengths', 'topics', 'voices'] as const;

/** The content as it is kept: trimmed, without empty sentences. Throws INVALID with the place. */
export function readContent(input: NoteContent, field = 'input.content'): NoteContent {
  const read = (name: (typeof lists)[number]): NotePoint[] => {
    if (input[name].length > MOST_POINTS) {
      throw invalid(`${field}.${name}`, say.tooManyPoints({ most: MOST_POINTS }));
    }
    return input[name].flatMap(({ id, perspective, words }, at) => {
      const text = readText(`${field}.${name}.${at}.words`, words, MOST_WORDS);
      return text ? [{ id, perspective: perspective?.slice(0, 60) || null, words: text }] : [];
    });
  };
  const content: NoteContent = {
    activities: [...new Set(input.activities)],
    participants: [...new Set(input.participants)],
    strengths: read('strengths'),
    topics: read('topics'),
    voices: read('voices'),
    message: readText(`${field}.message`, input.message, 2000),
  };
  const ids = pointsOf(content).map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw invalid(field, say.pointTwice());
  return content;
}

/** Codes of the programme's form; one that already stands in the note stays, whatever form came since. */
export function mustKnowPerspectives(
  content: NoteContent,
  before: NoteContent,
  codes: readonly string[],
  field = 'input.content',
): void {
  const known = new Set([...codes, ...pointsOf(before).map(({ perspective }) => perspective)]);
  for (const name of lists) {
    const at = content[name].findIndex(
      ({ perspective }) => perspective !== null && !known.has(perspective),
    );
    if (at >= 0) throw invalid(`${field}.${name}.${at}.perspective`, say.perspectiveUnknown());
  }
}

export function readText(field: string, written: string | null | undefined, most: number): string {
  const text = written?.trim() ?? '';
  if (text.length > most) throw invalid(field, say.textTooLong({ most }));
  return text;
}

/** Where which free text stands, for the question about names. */
export const textsOf = (content: NoteContent): Record<string, string> =>
  Object.fromEntries([
    ...lists.flatMap((name) =>
      content[name].map(({ words }, at) => [`content.${name}.${at}.words`, words]),
    ),
    ['content.message', content.message],
  ]);
