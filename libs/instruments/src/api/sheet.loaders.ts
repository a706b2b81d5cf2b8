import { loader, manyEach, oneEach, type ReadTx } from '@furikaeri/core';
import type { SheetReadingService } from '../sheet-reading.service.js';
import { findActs, findSheetsByIds } from '../sheets.queries.js';

type Ids = readonly string[];

export const sheetById = (tx: ReadTx) =>
  loader(tx, 'instruments.sheet', async (ids: Ids) =>
    oneEach(ids, await findSheetsByIds(tx, ids), ({ id }) => id),
  );

/** The words: whoever is not of the office is noted as a reader. */
export const wordsOfSheet = (tx: ReadTx, reading: SheetReadingService) =>
  loader(tx, 'instruments.sheetWords', async (ids: Ids) =>
    oneEach(ids, await reading.readWords(tx, ids), ({ id }) => id),
  );

export const actsOfSheet = (tx: ReadTx) =>
  loader(tx, 'instruments.sheetActs', async (ids: Ids) =>
    manyEach(ids, await findActs(tx, ids), ({ sheetId }) => sheetId),
  );
