import { matchRoutes } from 'react-router';
import { base } from '../api/base.js';
import type { StartQuery } from '../generated/operations.js';
import { routes } from '../routes.js';
import { SignInPage } from './gate.js';

/** Where it takes longer, the frame is drawn without it. */
const MOST_MS = 1000;

/**
 * Resolves when the file of the page that is drawn first is here, or does not come. Drawn before it, the
 * frame would show that it waits, and React keeps what it shows then for 300 ms.
 * @param start who is here, where the server has said it; else that is waited for anyway
 */
export async function firstFile(start: StartQuery | null): Promise<void> {
  const page = matchRoutes(routes, location.pathname, base)?.at(-1)?.route.Component;
  const first = start?.me === null ? SignInPage : page;
  if (!first || !('fetch' in first)) return;
  const file = (first as typeof SignInPage).fetch().catch(() => undefined);
  await Promise.race([file, new Promise((late) => setTimeout(late, MOST_MS))]);
}
