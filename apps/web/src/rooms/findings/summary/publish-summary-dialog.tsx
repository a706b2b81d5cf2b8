import { useAct } from '../../../api/queries.js';
import { PublishSummary } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { failureWords } from '../../../ui/states.js';
import type { Version } from './version.js';

interface PublishSummaryDialogProps {
  of: Version;
  onClose: () => void;
  onDone: () => void;
}

/** Asks where a name of an office seems to stand; a person decides. */
export function PublishSummaryDialog({ of, onClose, onDone }: PublishSummaryDialogProps) {
  const act = useAct(PublishSummary);
  const send = async (confirmed: boolean) => {
    try {
      const input = { summaryId: of.id, revision: of.revision, confirmed };
      const { summary } = (await act.mutateAsync({ input })).publishSummary;
      if (summary.state === 'published') onDone();
    } catch {
      // Told below.
    }
  };
  const warnings = act.data?.publishSummary.warnings ?? [];
  return (
    <Dialog title={m.summary_publish_title()} isOpen onClose={onClose}>
      <div className="space-y-6">
        <p>{m.summary_publish_lead()}</p>
        {act.error && <Notice tone="trouble" title={failureWords(act.error)} live />}
        {warnings.length > 0 && (
          <Notice tone="caution" title={m.summary_warns()} live>
            <ul className="list-disc pl-6">
              {warnings.map(({ found, text }) => (
                <li key={`${found} ${text}`}>
                  「{found}」：{text}
                </li>
              ))}
            </ul>
            <p>{m.summary_warns_help()}</p>
          </Notice>
        )}
        <div className="flex flex-wrap gap-4">
          <Button isPending={act.isPending} onPress={() => void send(warnings.length > 0)}>
            {warnings.length > 0 ? m.summary_publish_all_the_same() : m.summary_publish()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
