import { CasesWriter } from './log-cases.js';
import { NotesWriter } from './log-notes.js';
import type { Log, LogFacts } from './log-rows.js';
import { SheetsWriter } from './log-sheets.js';
import type { Random } from './random.js';

/** Sheets, notes, steps, cases and what was released, for every visit as far as it has come. */
export function inventLog(random: Random, facts: LogFacts): Log {
  const log: Log = {
    sheets: [],
    sheetActs: [],
    burdens: [],
    visitSheets: [],
    notes: [],
    noteVersions: [],
    privateNotes: [],
    wellbeing: [],
    steps: [],
    material: [],
    cases: [],
    ratings: [],
    consents: [],
  };
  const writers = [
    new SheetsWriter(random, facts, log),
    new NotesWriter(random, facts, log),
    new CasesWriter(random, facts, log),
  ];
  for (const writer of writers) writer.write();
  return log;
}
