/** What was typed and not yet saved, by month, for as long as the page lives. Nothing reaches the disk. */
const kept = new Map<string, unknown>();

export const draftOf = <Values>(key: string): Values | undefined =>
  kept.get(key) as Values | undefined;
export const keepDraft = (key: string, values: unknown): void => void kept.set(key, values);
export const dropDraft = (key: string): void => void kept.delete(key);
