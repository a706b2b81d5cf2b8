import { useState } from 'react';

/** The secret of a link, after `#`; taken out of the address at once, so that no history keeps it. */
export function useLinkToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
