/** Stops what `global-setup.ts` started; its function waits in the global scope. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer?.();
}
