import { useRead } from '../../api/queries.js';
import { ItemHistory } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Dialog } from '../../ui/dialog.js';
import { dayOfInstant, fiscalYearText } from '../../ui/dates.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { answerWords, type Item } from './answer-words.js';

const MOST = 20;

/** 気づきの足あと: one's own words for one question through time, the earliest first. */
export function Trail({ sheetId, item }: { sheetId: string; item: Item }) {
  const found = useRead(ItemHistory, { sheetId, itemId: item.id, take: MOST });
  return (
    <Loaded of={found}>
      {({ sheet: { history } }) =>
        history.length === 0 ? (
          <EmptyState title={m.sheets_trail_empty()}>{m.sheets_trail_empty_help()}</EmptyState>
        ) : (
          <figure>
            <figcaption className="font-bold">
              {m.sheets_trail_finding({ count: history.length })}
            </figcaption>
            <ol className="mt-4 ml-2 border-l-2 border-blue-900">
              {history.toReversed().map(({ sheetId: id, fiscalYear, submittedAt, answer }) => (
                <li key={id} className="relative pb-6 pl-6 last:pb-0">
                  <span
                    aria-hidden="true"
                    className="absolute top-1.5 -left-[9px] size-4 rounded-full border-4 border-blue-900 bg-white"
                  />
                  <p className="text-sm text-solid-gray-700">
                    {m.sheets_trail_when({
                      year: fiscalYearText(fiscalYear),
                      day: dayOfInstant(submittedAt),
                    })}
                  </p>
                  <p className="whitespace-pre-line">{answerWords(item, answer)}</p>
                </li>
              ))}
            </ol>
          </figure>
        )
      }
    </Loaded>
  );
}

interface TrailDialogProps {
  sheetId: string;
  item: Item;
  of: string;
  onClose: () => void;
}

export function TrailDialog({ sheetId, item, of, onClose }: TrailDialogProps) {
  return (
    <Dialog title={m.sheets_trail()} isRead isOpen onClose={onClose}>
      <p className="mb-4">{of}</p>
      <Trail sheetId={sheetId} item={item} />
    </Dialog>
  );
}
