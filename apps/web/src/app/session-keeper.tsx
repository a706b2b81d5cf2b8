import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { base } from '../api/base.js';
import { execute } from '../api/execute.js';
import { lastContact } from '../api/last-contact.js';
import { onSignedOut } from '../api/queries.js';
import { Start } from '../generated/operations.js';
import { m } from '../generated/words/messages.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { comesLater } from '../ui/later.js';
import { Loading } from '../ui/states.js';
import { type Me } from './me.js';
import { type SessionState, sessionState } from './session-state.js';

const LOOK_EVERY_MS = 5_000;

const SignInForm = comesLater(
  async () => (await import('../rooms/access/sign-in-form.js')).SignInForm,
);

/**
 * Asks before the session ends, and after it has ended lets the same person in again over the page
 * as it stands: what was being written is still there.
 */
export function SessionKeeper({ me, isSignedOut }: { me: Me; isSignedOut: boolean }) {
  const client = useQueryClient();
  const [state, setState] = useState<SessionState>('open');
  useEffect(() => {
    const look = () => {
      // There when it is needed, though the line may be gone by then.
      void SignInForm.fetch().catch(() => undefined);
      setState((now) =>
        now === 'ended' ? now : sessionState(Date.now() - lastContact(), me.idleMinutes),
      );
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const stop = onSignedOut(() => setState('ended'));
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [me.idleMinutes]);

  const again = async () => {
    const { me: now } = await execute(Start, {});
    // Somebody else at this desk sees nothing of it.
    if (now && now.personId !== me.personId) return location.assign(base);
    await client.invalidateQueries();
    setState('open');
  };
  const hasEnded = state === 'ended' || isSignedOut;
  return (
    <>
      <Dialog
        role="alertdialog"
        title={m.session_ending_title()}
        isOpen={state === 'ending' && !hasEnded}
      >
        <p className="mb-6">{m.session_ending()}</p>
        <Button onPress={() => void again().catch(() => setState('ended'))}>
          {m.session_stay()}
        </Button>
      </Dialog>
      <Dialog title={m.session_ended_title()} isOpen={hasEnded} opaque>
        <p className="mb-6">{m.session_ended()}</p>
        <Suspense fallback={<Loading />}>
          <SignInForm login={me.login} onSignedIn={() => void again()} />
        </Suspense>
      </Dialog>
    </>
  );
}
