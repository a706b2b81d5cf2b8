export { say as sayOfFile } from './messages.js';
export { neutralise, plainText } from './neutralise.js';
export { MOST_BYTES, openSheets } from './open-sheets.js';
export { type FileSheet, isBlank, type SheetRow } from './sheet.js';
export { addSheet, bytesOf, newBook, type SheetColumn } from './styled-sheet.js';
export { UnreadableFile } from './unreadable.js';
