import { m } from '../generated/words/messages.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';

/** A mistake of ours, or a file of the app that could not be fetched. */
export function BrokenPage() {
  return (
    <main className="mx-auto max-w-xl p-8">
      <Notice tone="trouble" title={m.broken()} live>
        <p>{m.broken_help()}</p>
        <Button look="outlined" size="small" onPress={() => location.reload()}>
          {m.broken_again()}
        </Button>
      </Notice>
    </main>
  );
}
