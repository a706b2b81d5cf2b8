import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';

type History = ReturnType<typeof createBrowserHistory>;

/** Asked before the address changes: `leave` goes there, now, later or never. */
type Guard = (leave: () => void) => void;
let guard: Guard | undefined;

/** From now on `ask` decides on every other address. Gives what ends it. */
export function guardLeaving(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = undefined;
  };
}

const pass = (move: () => void): void => (guard ? guard(move) : move());

const browser = createBrowserHistory({ v5Compat: true });
/** A step of our own, to undo one or to let one through, is none to ask about. */
let isOurStep = false;
function step(delta: number): void {
  isOurStep = true;
  browser.go(delta);
}

/** The addresses that this window has been at, for the router; a page with unsaved words may hold it. */
export const history: History = {
  ...browser,
  get action() {
    return browser.action;
  },
  get location() {
    return browser.location;
  },
  push: (to, state) => pass(() => browser.push(to, state)),
  replace: (to, state) => pass(() => browser.replace(to, state)),
  listen: (told) =>
    browser.listen((update) => {
      const { action, delta } = update;
      if (action !== 'POP' || isOurStep || !guard || !delta) {
        isOurStep = false;
        return told(update);
      }
      // The browser has gone there already: back, then ask.
      step(-delta);
      pass(() => step(delta));
    }),
};
