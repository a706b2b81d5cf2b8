/**
 * Acts that changed nothing but were seen or taken along: `monitoring.caseRead`,
 * `monitoring.registerExported`. As the end of an action's name, for SQL's `~` too.
 */
export const READING = '(Read|Exported)$';

export const isReading = (action: string): boolean => new RegExp(READING).test(action);

/** `room` or `room.act`, as filters may name them. */
export const isActionName = (text: string): boolean =>
  /^[a-z][A-Za-z]{0,40}(\.[a-z][A-Za-z]{0,60})?$/.test(text);
