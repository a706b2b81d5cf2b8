/** Keeps a spreadsheet from taking text for a formula; the import takes the sign off again. */
export const neutralise = (text: string): string =>
  /^[=+\-@\t\r]|^'[=+\-@]/.test(text) ? `'${text}` : text;
