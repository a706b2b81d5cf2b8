import * as v from 'valibot';
import { m } from '../../generated/words/messages.js';

/** Twice the same; what else makes a password good, the server says. */
export const twice = () =>
  v.pipe(
    v.object({
      password: v.pipe(v.string(), v.nonEmpty(m.access_password_needed)),
      again: v.string(),
    }),
    v.forward(
      v.partialCheck(
        [['password'], ['again']],
        ({ password, again }) => password === again,
        m.access_password_differs,
      ),
      ['again'],
    ),
  );
