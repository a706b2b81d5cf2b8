import type { Message } from '../errors.js';

/** Something in a file that must be put right: where it stands, what is written there, and why. */
export interface FileRemark {
  /** Tab of a workbook; empty for YAML. */
  sheet: string;
  /** As people count; 0 for the file as a whole. */
  row: number;
  /** Heading of the column, or the names that lead there in YAML: `sections.0.title`. */
  column: string;
  value: string;
  message: string;
}

/** What a file holds, or what must be put right in it. */
export type FileRead<T> = { ok: true; value: T } | { ok: false; remarks: FileRemark[] };

/** Where something is wrong in what was read, and what to do about it. */
export interface FileProblem {
  path: readonly (string | number)[];
  message: Message;
}
/** What was read, or its problems: before they have a place in a file. */
export type ShapeRead<T> = { ok: true; value: T } | { ok: false; problems: FileProblem[] };

/** The cell or line of a path, undefined where nothing stands. */
export type PlaceOf = (
  path: FileProblem['path'],
) => Partial<Omit<FileRemark, 'message'>> | undefined;

export const remark = (
  message: { text: string },
  at: Partial<Omit<FileRemark, 'message'>> = {},
): FileRemark => ({ sheet: '', row: 0, column: '', value: '', ...at, message: message.text });

/** Problems as remarks: each at the place of its path, or of the next above it. */
export const remarksOf = (problems: readonly FileProblem[], placeOf: PlaceOf): FileRemark[] =>
  problems.map(({ path, message }) => {
    for (let length = path.length; length > 0; length--) {
      const place = placeOf(path.slice(0, length));
      if (place) return remark(message, place);
    }
    return remark(message, { column: path.join('.') });
  });
