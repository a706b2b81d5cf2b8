import { loader, manyEach, oneEach, type ReadTx } from '@furikaeri/core';
import { countOpenCasesOf, findCasesByIds, findDesks, findPhasesOf } from '../cases.queries.js';
import type { CaseReadingService } from '../case-reading.service.js';
import { findDueMonthsOf } from '../due-months.queries.js';

type Ids = readonly string[];

export const caseOf = (tx: ReadTx) =>
  loader(tx, 'monitoring.case', async (ids: Ids) =>
    oneEach(ids, await findCasesByIds(tx, ids), (row) => row.id),
  );

export const openCasesOf = (tx: ReadTx) =>
  loader(tx, 'monitoring.openCases', async (ids: Ids) =>
    oneEach(ids, await countOpenCasesOf(tx, ids), (row) => row.officeId),
  );

export const deskOf = (tx: ReadTx) =>
  loader(tx, 'monitoring.desk', async (ids: Ids) =>
    oneEach(ids, await findDesks(tx), (row) => row.id),
  );

export const phasesOf = (tx: ReadTx) =>
  loader(tx, 'monitoring.phases', async (ids: Ids) =>
    manyEach(ids, await findPhasesOf(tx, ids), (row) => row.caseId),
  );

export const monthsOf = (tx: ReadTx) =>
  loader(tx, 'monitoring.months', async (ids: Ids) =>
    manyEach(ids, await findDueMonthsOf(tx, 'd.case_id', ids), (row) => row.supportCase.id),
  );

export const monthOf = (tx: ReadTx) =>
  loader(tx, 'monitoring.month', async (ids: Ids) =>
    oneEach(ids, await findDueMonthsOf(tx, 'd.id', ids), (row) => row.id),
  );

/** 備考 and records: whoever is not of the office is noted as a reader. */
export const fileOf = (tx: ReadTx, reading: CaseReadingService) =>
  loader(tx, 'monitoring.file', async (ids: Ids) =>
    oneEach(ids, await reading.readFiles(tx, ids), (row) => row.caseId),
  );
