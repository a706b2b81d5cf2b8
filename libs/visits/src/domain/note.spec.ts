import fc from 'fast-check';
import {
  applyToNote,
  bothConfirmed,
  emptyNote,
  type Note,
  type NoteContent,
  type NoteMove,
  sameContent,
  unfinished,
} from './note.js';
import type { Side } from './visit.js';

const content = (message: string, strengths: string[] = []): NoteContent => ({
  ...emptyNote.content,
  message,
  strengths: strengths.map((words, i) => ({ id: `${i}`, perspective: null, words })),
});

/** Plays moves; what is refused changes nothing. Gives every note that was kept on the way. */
function play(moves: readonly NoteMove[], from: Note = emptyNote) {
  const kept: Note[] = [];
  let note = from;
  for (const move of moves) {
    const result = applyToNote(note, move);
    if ('refused' in result) continue;
    if (result.keep) kept.push(note);
    note = result.note;
  }
  return { note, kept };
}

const shown = play([
  { kind: 'save', revision: 0, content: content('訪問ありがとう') },
  { kind: 'show' },
]);

describe('a note', () => {
  it('is confirmed by both sides at the revision that they read', () => {
    const { note } = play(
      [
        { kind: 'confirm', side: 'visitors', revision: 1 },
        { kind: 'confirm', side: 'office', revision: 0 },
      ],
      shown.note,
    );
    expect(note.confirmed).toEqual({ visitors: true, office: false });
    const both = play([{ kind: 'confirm', side: 'office', revision: 1 }], note).note;
    expect(bothConfirmed(both)).toBe(true);
  });

  it('is nobody else’s to confirm before it is shown, and cannot be shown empty', () => {
    expect(applyToNote(emptyNote, { kind: 'show' })).toEqual({ refused: 'nothingWritten' });
    const draft = { ...shown.note, shown: false };
    expect(applyToNote(draft, { kind: 'confirm', side: 'office', revision: 1 })).toEqual({
      refused: 'notShown',
    });
  });

  it('loses both confirmations with a change, and none with a view', () => {
    const confirmed = play([{ kind: 'confirm', side: 'office', revision: 1 }], shown.note).note;
    const viewed = play([{ kind: 'view', side: 'visitors', words: '補足' }], confirmed);
    expect(viewed.note.confirmed.office).toBe(true);
    const changed = play([{ kind: 'save', revision: 1, content: content('別の言葉') }], confirmed);
    expect(changed.note.confirmed).toEqual({ visitors: false, office: false });
    expect(changed.kept).toEqual([confirmed]);
  });

  it('is saved once, however often the same words are sent', () => {
    const again = applyToNote(shown.note, {
      kind: 'save',
      revision: 0,
      content: content('訪問ありがとう'),
    });
    expect(again).toEqual({ note: shown.note, keep: false });
    const stale = applyToNote(shown.note, { kind: 'save', revision: 0, content: content('古い') });
    expect(stale).toEqual({ refused: 'stale' });
  });

  const sides = fc.constantFrom<Side>('visitors', 'office');
  const words = fc.constantFrom('あ', 'い', 'う', 'え');
  const revisions = fc.integer({ min: 0, max: 6 });
  const moves: fc.Arbitrary<NoteMove> = fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      revision: revisions,
      content: words.map((text) => content(text)),
    }),
    fc.record({ kind: fc.constant('show' as const) }),
    fc.record({ kind: fc.constant('confirm' as const), side: sides, revision: revisions }),
    fc.record({ kind: fc.constant('view' as const), side: sides, words }),
    fc.record({ kind: fc.constant('amend' as const) }),
  );
  /** Revisions as the sender would have them, so that most moves are not refused. */
  const inStep = (list: readonly NoteMove[]) => {
    let note = emptyNote;
    return list.map((move, i) => {
      const fitting = 'revision' in move && i % 4 ? { ...move, revision: note.revision } : move;
      const result = applyToNote(note, fitting);
      if (!('refused' in result)) note = result.note;
      return fitting;
    });
  };

  it('is never lost: every text that a side confirmed, and every view, is found again', () =>
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }).map(inStep), (list) => {
        const seen: { content?: NoteContent; view?: string; side?: Side }[] = [];
        let note = emptyNote;
        for (const move of list) {
          const result = applyToNote(note, move);
          if ('refused' in result) continue;
          note = result.note;
          if (move.kind === 'confirm') seen.push({ content: note.content });
          if (move.kind === 'view') seen.push({ view: move.words, side: move.side });
        }
        const { note: last, kept } = play(list);
        for (const { content: confirmed, view, side } of seen) {
          const found = [...kept, last].some((one) =>
            confirmed ? sameContent(one.content, confirmed) : one.views[side!] === view,
          );
          expect(found).toBe(true);
        }
      }),
      { numRuns: 500 },
    ));

  it('has both confirmations only for the words that stand now', () =>
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }).map(inStep), (list) => {
        let note = emptyNote;
        const confirmedAt: Partial<Record<Side, number>> = {};
        for (const move of list) {
          const result = applyToNote(note, move);
          if ('refused' in result) continue;
          note = result.note;
          if (move.kind === 'confirm') confirmedAt[move.side] = note.revision;
          for (const side of ['visitors', 'office'] as const) {
            if (note.confirmed[side]) expect(confirmedAt[side]).toBe(note.revision);
          }
        }
      }),
    ));
});

describe('closing', () => {
  it('needs one よいところ, and one to three next steps', () => {
    expect(unfinished(content('', ['笑顔で迎える']), 1)).toEqual([]);
    expect(unfinished(content('', ['笑顔で迎える']), 4)).toEqual(['tooManySteps']);
    expect(unfinished(content(''), 0)).toEqual(['noStrength', 'noStep']);
  });

  it('never goes without a strength, whatever else is written', () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom('', ' ', '　')),
        fc.nat(5),
        (text, blanks, n) => {
          expect(unfinished(content(text, blanks), n)).toContain('noStrength');
        },
      ),
    ));
});
