import type { PersonalKind, SheetQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { classes } from '../../ui/classes.js';
import { personalWords } from '../monitoring/words.js';
import { AnswerField } from './answer-field.js';
import type { Item } from './answer-words.js';
import { ItemConflict } from './item-conflict.js';
import { LastWords } from './last-words.js';
import type { SheetKeeper, View, Warning } from './sheet-keeper.js';

interface SheetItemProps {
  item: Item;
  keeper: SheetKeeper;
  view: View;
  /** Whether there is a last time at all: then all answers are of one width. */
  hasPast: boolean;
  past: SheetQuery['sheet']['lastWords'][number] | undefined;
  openTrail: () => void;
}

/** One question: today's words, and last time's beside them. */
export function SheetItem({ item, keeper, view, hasPast, past, openTrail }: SheetItemProps) {
  const { id, title, role, required } = item;
  const conflict = view.conflicts.find(({ itemId }) => itemId === id);
  return (
    <div
      id={`item-${id}`}
      className={classes(
        'keep-together grid gap-x-8 gap-y-3',
        hasPast && 'lg:grid-cols-[minmax(0,1fr)_20rem]',
        role === 'strength' && 'border-l-4 border-blue-900 pl-4',
      )}
    >
      <div
        className="space-y-2"
        onCompositionStart={() => keeper.hold(id)}
        onCompositionEnd={() => keeper.release(id)}
        onBlur={() => void keeper.flush()}
      >
        {conflict ? (
          <ItemConflict
            item={item}
            conflict={{ ...conflict, mine: view.values[id] }}
            choose={(answer) => keeper.choose(id, answer)}
          />
        ) : (
          <AnswerField
            item={item}
            label={title}
            required={required ?? false}
            plain={!required}
            help={<Hints item={item} />}
            value={view.values[id]}
            onChange={(answer) => keeper.write(id, answer)}
            error={view.problems[id]}
          />
        )}
        <NamesSeen warnings={view.warnings[id] ?? []} />
      </div>
      <LastWords item={item} past={past} openTrail={openTrail} />
    </div>
  );
}

/** 着眼点, 問いかけ and the note of an item; nothing where it has none. */
export function hintsOf({ viewpoints, prompts, help }: Item): string[] {
  return [...(viewpoints ?? []), ...(prompts ?? []), ...(help ? [help] : [])];
}

export function Hints({ item }: { item: Item }) {
  return hintsOf(item).map((line) => (
    <span key={line} className="block whitespace-pre-line">
      {line}
    </span>
  ));
}

/** Words that look like a name or a number: said quietly, as the sheet is saved all the same. */
function NamesSeen({ warnings }: { warnings: readonly Warning[] }) {
  return (
    <div role="status">
      {warnings.length > 0 && (
        <p className="no-print rounded-8 border-1 border-yellow-900 bg-yellow-50 px-3 py-2 text-sm">
          {m.sheets_names_seen({
            found: warnings
              .map(({ kind, found }) => `${personalWords[kind as PersonalKind]()}「${found}」`)
              .join('、'),
          })}
        </p>
      )}
    </div>
  );
}
