/**
 * Gathers what comes while a write is under way and writes it together with the next: many small
 * commits become few, and nothing waits longer than one commit. Each call resolves once its item is
 * durable, or rejects with what the write threw.
 */
export function inOneGo<T>(write: (items: T[]) => Promise<void>): (item: T) => Promise<void> {
  let gathered: T[] = [];
  let next: Promise<void> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return (item) => {
    gathered.push(item);
    next ??= running.then(() => {
      const items = gathered;
      gathered = [];
      next = undefined;
      const done = write(items);
      running = done.catch(() => undefined);
      return done;
    });
    return next;
  };
}
