/** This moment by the browser's clock, for what has begun by now. */
export const thisMoment = (): string => new Date().toISOString();
