import { FRESH_MS, queryClient } from './queries.js';

/** What the server has put into the page: what was asked, and its answer. */
export type Told = [key: readonly unknown[], data: unknown];

/** When the page came, and which it was. */
const at = Date.now();
let path: string | undefined;

/** The page that is drawn first has its data already. */
export function take(told: readonly Told[]): void {
  if (told.length) path = location.pathname;
  for (const [key, data] of told) queryClient.setQueryData(key, data, { updatedAt: at });
}

/** This page has come with its data. */
export const isBroughtHere = (): boolean =>
  path === location.pathname && Date.now() - at < FRESH_MS;

/** For a read that is asked anew each time: what came with the page was asked just now. */
export const onlyBrought = ({ state }: { state: { dataUpdatedAt: number } }): number =>
  state.dataUpdatedAt === at ? FRESH_MS : 0;
