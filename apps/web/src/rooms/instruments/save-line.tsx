import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { classes } from '../../ui/classes.js';
import { timeText } from '../../ui/dates.js';
import type { SheetKeeper, View } from './sheet-keeper.js';

interface SaveLineProps {
  keeper: SheetKeeper;
  view: View;
  /** Whether this browser keeps what cannot be saved. */
  keepsHere: boolean;
  submit: () => void;
}

/** Stays in sight: what became of the words, and the way to hand them in. */
export function SaveLine({ keeper, view, keepsHere, submit }: SaveLineProps) {
  const isAway = view.standing === 'offline' || view.standing === 'signedOut';
  return (
    <div
      data-sticky
      className={classes(
        'no-print sticky top-0 z-30 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-y-1 border-solid-gray-420 px-4 py-2 sm:-mx-6 sm:px-6',
        isAway ? 'bg-yellow-50' : 'bg-white',
      )}
    >
      <div className="mr-auto">
        <p>{wordsOf(view, keepsHere)}</p>
        <p className="text-sm text-solid-gray-700">
          {m.sheets_revision({ revision: view.revision })}
        </p>
      </div>
      {/* Told once when the network goes or comes, not at every save. */}
      <p role="status" className="sr-only">
        {isAway ? wordsOf(view, keepsHere) : ''}
      </p>
      {view.standing !== 'saved' && (
        <Button look="text" size="small" onPress={() => void keeper.flush()}>
          {m.sheets_save_now()}
        </Button>
      )}
      <Button size="small" onPress={submit}>
        {m.sheets_submit()}
      </Button>
    </div>
  );
}

function wordsOf({ standing, savedAt, revision, problems }: View, keepsHere: boolean): string {
  switch (standing) {
    case 'saving':
      return m.sheets_saving();
    case 'waiting':
      return Object.keys(problems).length ? m.sheets_waiting_problem() : m.sheets_waiting();
    case 'offline':
      return keepsHere ? m.sheets_offline_kept() : m.sheets_offline_shown();
    case 'signedOut':
      return m.sheets_signed_out();
    case 'stopped':
      return m.sheets_stopped();
    case 'saved':
      return revision === 0 ? m.sheets_nothing_yet() : m.sheets_saved({ time: timeText(savedAt) });
  }
}
