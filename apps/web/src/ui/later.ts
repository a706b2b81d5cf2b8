import { type ComponentType, createElement, use } from 'react';

/**
 * A component whose file is fetched when it is first drawn; until then the Suspense around it shows
 * what it shows. After a file that could not be fetched the next try asks anew. `fetch` begins early.
 */
export function comesLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let coming: Promise<ComponentType<Props>> | undefined;
  let here: ComponentType<Props> | undefined;
  const fetch = () =>
    (coming ??= load().then(
      (component) => (here = component),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));
  return Object.assign((props: Props) => createElement(here ?? use(fetch()), props), { fetch });
}
