import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { answerWords, isInWords, type Item, joined } from './answer-words.js';
import type { Answer } from './answers.js';
import type { Conflict } from './merge.js';

interface ItemConflictProps {
  item: Item;
  conflict: Conflict;
  choose: (answer: Answer | undefined) => void;
}

/** Two screens wrote one item: both texts side by side, and a person chooses. */
export function ItemConflict({ item, conflict: { mine, theirs }, choose }: ItemConflictProps) {
  const side = (title: string, answer: Answer | undefined, pick: string) => (
    <div className="flex flex-col gap-2 rounded-8 border-1 border-solid-gray-420 p-3">
      <p className="text-sm font-bold">{title}</p>
      <p className="grow whitespace-pre-line">{answerWords(item, answer) || m.sheets_blank()}</p>
      <Button look="outlined" size="small" onPress={() => choose(answer)}>
        {pick}
      </Button>
    </div>
  );
  return (
    <Notice tone="caution" title={m.sheets_conflict({ title: item.title })} live>
      <p>{m.sheets_conflict_help()}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {side(m.sheets_conflict_mine(), mine, m.sheets_conflict_keep_mine())}
        {side(m.sheets_conflict_theirs(), theirs, m.sheets_conflict_keep_theirs())}
      </div>
      {isInWords(item) && (
        <Button look="text" size="small" onPress={() => choose(joined(item, theirs, mine))}>
          {m.sheets_conflict_both()}
        </Button>
      )}
    </Notice>
  );
}
