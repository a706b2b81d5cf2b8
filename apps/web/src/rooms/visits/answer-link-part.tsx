import { useState } from 'react';
import { useAct } from '../../api/queries.js';
import { MakeAnswerLink, RevokeAnswerLink } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { failureWords } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';

/** 回答用リンク, for an office that does not sign in: shown once, revocable. */
export function AnswerLinkPart({ visitId }: { visitId: string }) {
  const make = useAct(MakeAnswerLink);
  const revoke = useAct(RevokeAnswerLink);
  const link = make.data?.makeAnswerLink;
  const [isRevoked, setRevoked] = useState(false);
  const error = make.error ?? revoke.error;
  return (
    <details className="rounded-8 border-1 border-solid-gray-420">
      <summary className="min-h-12 cursor-pointer px-4 py-3 font-bold">
        {m.visits_link_title()}
      </summary>
      <div className="space-y-4 p-4">
        <p>{m.visits_link_lead()}</p>
        {error && <p role="alert">{failureWords(error)}</p>}
        {isRevoked && <Notice tone="done" title={m.visits_link_revoked()} live />}
        {link && !isRevoked && (
          <Notice tone="done" title={m.visits_link_made()} live>
            <TextField label={m.visits_link()} plain value={link.url} onChange={() => undefined} />
            <p>{m.visits_link_until({ at: instantText(link.expiresAt) })}</p>
          </Notice>
        )}
        <div className="flex flex-wrap gap-4">
          <Button
            size="small"
            look="outlined"
            isPending={make.isPending}
            onPress={() => {
              setRevoked(false);
              make.mutate({ input: { visitId } });
            }}
          >
            {m.visits_link_make()}
          </Button>
          <Button
            size="small"
            look="text"
            isPending={revoke.isPending}
            onPress={() =>
              revoke.mutate({ input: { visitId } }, { onSuccess: () => setRevoked(true) })
            }
          >
            {m.visits_link_revoke()}
          </Button>
        </div>
      </div>
    </details>
  );
}
