import { createContext, useContext } from 'react';
import type { StartQuery } from '../generated/operations.js';

export type Me = NonNullable<StartQuery['me']>;

export const MeContext = createContext<{ me: Me; today: string } | null>(null);

/** Who is signed in, and the server's today. Only inside the frame of a signed-in person. */
export function useMe() {
  const found = useContext(MeContext);
  if (!found) throw new Error('nobody is signed in here');
  return {
    ...found,
    may: (permission: string) => found.me.permissions.includes(permission),
    isA: (role: Me['roles'][number]) => found.me.roles.includes(role),
  };
}
