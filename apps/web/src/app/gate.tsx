import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useRead } from '../api/queries.js';
import { Start } from '../generated/operations.js';
import { comesLater } from '../ui/later.js';
import { Loaded } from '../ui/states.js';
import { Frame } from './frame.js';
import { type Me, MeContext } from './me.js';
import { SessionKeeper } from './session-keeper.js';

export const SignInPage = comesLater(
  async () => (await import('../rooms/access/sign-in-page.js')).SignInPage,
);

/** Signed in: the page. Nobody: sign-in at the same address, so that a mail's link leads where it should. */
export function Gate() {
  const client = useQueryClient();
  const start = useRead(Start, {});
  const last = useRef<Me>(null);
  return (
    <Loaded of={start}>
      {({ me, server }) => {
        // A session that ends leaves the page as it stands, under the keeper.
        last.current = me ?? last.current;
        if (!last.current) return <SignInPage onSignedIn={() => void client.invalidateQueries()} />;
        return (
          <MeContext value={{ me: last.current, today: server.today }}>
            <Frame />
            <SessionKeeper me={last.current} isSignedOut={me === null} />
          </MeContext>
        );
      }}
    </Loaded>
  );
}
