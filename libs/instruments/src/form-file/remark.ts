import type { FormFile, FormProblem } from './read-shape.js';

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

export type ReadFile = { ok: true; value: FormFile } | { ok: false; remarks: FileRemark[] };

export const remark = (
  message: { text: string },
  at: Partial<Omit<FileRemark, 'message'>> = {},
): FileRemark => ({ sheet: '', row: 0, column: '', value: '', ...at, message: message.text });

/** Problems of a form as remarks: `placeOf` finds the cell or line of a path, or of the next above it. */
export const remarksOf = (
  problems: readonly FormProblem[],
  placeOf: (path: FormProblem['path']) => Partial<Omit<FileRemark, 'message'>> | undefined,
): FileRemark[] =>
  problems.map(({ path, message }) => {
    for (let length = path.length; length > 0; length--) {
      const place = placeOf(path.slice(0, length));
      if (place) return remark(message, place);
    }
    return remark(message, { column: path.join('.') });
  });
