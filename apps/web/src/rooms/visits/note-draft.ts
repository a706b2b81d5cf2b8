import type { VisitNoteQuery } from '../../generated/operations.js';

export type NoteContent = Pick<
  NonNullable<VisitNoteQuery['visit']['note']>['content'],
  'activities' | 'participants' | 'strengths' | 'topics' | 'voices' | 'message'
>;
export type NotePoint = NoteContent['strengths'][number];
export const pointLists = ['strengths', 'topics', 'voices'] as const;

/** As the server takes it: without the names that came along. */
export const contentOf = (content: NoteContent): NoteContent => ({
  activities: [...content.activities],
  participants: [...content.participants],
  strengths: content.strengths.map(pointOf),
  topics: content.topics.map(pointOf),
  voices: content.voices.map(pointOf),
  message: content.message,
});
const pointOf = ({ id, perspective, words }: NotePoint): NotePoint => ({ id, perspective, words });

export const emptyContent = (activities: NoteContent['activities']): NoteContent => ({
  activities,
  participants: [],
  strengths: [],
  topics: [],
  voices: [],
  message: '',
});

/** Nothing of either text is lost: mine stands where both changed a sentence, theirs is added. */
export function joined(mine: NoteContent, theirs: NoteContent): NoteContent {
  const both = <Item>(one: readonly Item[], other: readonly Item[]) => [
    ...new Set([...one, ...other]),
  ];
  const points = (list: (typeof pointLists)[number]) => [
    ...mine[list],
    ...theirs[list].filter(({ id }) => !mine[list].some((point) => point.id === id)),
  ];
  const messages = both([mine.message.trim()], [theirs.message.trim()]).filter(Boolean);
  return {
    activities: both(mine.activities, theirs.activities),
    participants: both(mine.participants, theirs.participants),
    strengths: points('strengths'),
    topics: points('topics'),
    voices: points('voices'),
    message: messages.join('\n'),
  };
}
