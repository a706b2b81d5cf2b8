/** Keeps a spreadsheet from taking text for a formula. */
export const neutralise = (text: string): string =>
  /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;

/** Takes the sign off again. */
export const plainText = (text: string): string =>
  /^''*[=+\-@]/.test(text) ? text.slice(1) : text;
