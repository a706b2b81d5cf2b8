import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { classes } from '../../../ui/classes.js';
import type { Outbox, View } from './outbox.js';

interface CaptureLineProps {
  outbox: Outbox;
  view: View;
  /** The list could not be read. */
  isAway: boolean;
  /** Whether this browser keeps what cannot be sent. */
  keepsHere: boolean;
}

/** Stays in sight: whether what was written has arrived. */
export function CaptureLine({ outbox, view, isAway, keepsHere }: CaptureLineProps) {
  const waits = isAway || view.standing === 'offline' || view.standing === 'signedOut';
  const words = wordsOf(view, isAway, keepsHere);
  return (
    <div
      data-sticky
      className={classes(
        'no-print sticky top-0 z-30 -mx-4 flex min-h-14 flex-wrap items-center gap-x-4 border-y-1 border-solid-gray-420 px-4 py-1 sm:-mx-6 sm:px-6',
        waits ? 'bg-yellow-50' : 'bg-white',
      )}
    >
      <p className="mr-auto">{words}</p>
      {/* Told once when the network goes or comes, not at every line. */}
      <p role="status" className="sr-only">
        {waits ? words : ''}
      </p>
      {waits && (
        <Button look="text" size="small" onPress={() => outbox.resume()}>
          {m.capture_send_now()}
        </Button>
      )}
    </div>
  );
}

function wordsOf({ entries, standing }: View, isAway: boolean, keepsHere: boolean): string {
  const count = entries.filter(({ isSent }) => !isSent).length;
  const asked = entries.filter(({ trouble }) => trouble).length;
  if (standing === 'signedOut') return m.capture_signed_out({ count });
  if (standing === 'offline' || isAway) {
    return keepsHere ? m.capture_offline_kept({ count }) : m.capture_offline_shown({ count });
  }
  if (asked) return m.capture_asks({ count: asked });
  return count ? m.capture_sending({ count }) : m.capture_all_sent();
}
