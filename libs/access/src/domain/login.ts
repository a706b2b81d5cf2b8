/** One spelling per e-mail address: half width, lower case, no blanks around. */
export const foldLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

/** Roughly an address; the invitation letter is the real test. */
export const looksLikeLogin = (folded: string): boolean =>
  folded.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(folded);
