import { loader, manyEach, oneEach, type ReadTx } from '@furikaeri/core';
import { findLastStepsOf, findStepsByIds, findStepsOf } from '../next-steps.queries.js';
import {
  findNotesOf,
  findPrivateNotesOf,
  findVersionsOf,
  findWellbeingOf,
} from '../notes.queries.js';
import { findConsentsOf, findReflectionCasesOf } from '../reflection-cases.queries.js';
import { findVisitsByIds } from '../scheduling.queries.js';

type Ids = readonly string[];
const ofVisit = ({ visitId }: { visitId: string }) => visitId;
const idOf = ({ id }: { id: string }) => id;

export const visitById = (tx: ReadTx) =>
  loader(tx, 'visits.visit', async (ids: Ids) =>
    oneEach(ids, await findVisitsByIds(tx, ids), idOf),
  );

export const noteOf = (tx: ReadTx) =>
  loader(tx, 'visits.note', async (ids: Ids) => oneEach(ids, await findNotesOf(tx, ids), ofVisit));

export const versionsOf = (tx: ReadTx) =>
  loader(tx, 'visits.noteVersions', async (ids: Ids) =>
    manyEach(ids, await findVersionsOf(tx, ids), ofVisit),
  );

export const privateNoteOf = (tx: ReadTx) =>
  loader(tx, 'visits.privateNote', async (ids: Ids) =>
    oneEach(ids, await findPrivateNotesOf(tx, ids), ofVisit),
  );

export const wellbeingOf = (tx: ReadTx) =>
  loader(tx, 'visits.wellbeing', async (ids: Ids) =>
    oneEach(ids, await findWellbeingOf(tx, ids), ofVisit),
  );

export const stepsOf = (tx: ReadTx) =>
  loader(tx, 'visits.steps', async (ids: Ids) =>
    manyEach(ids, await findStepsOf(tx, ids), ofVisit),
  );

export const lastStepsOf = (tx: ReadTx) =>
  loader(tx, 'visits.lastSteps', async (ids: Ids) =>
    manyEach(ids, await findLastStepsOf(tx, ids), ({ beforeVisitId }) => beforeVisitId),
  );

export const stepById = (tx: ReadTx) =>
  loader(tx, 'visits.step', async (ids: Ids) => oneEach(ids, await findStepsByIds(tx, ids), idOf));

export const reflectionCasesOf = (tx: ReadTx) =>
  loader(tx, 'visits.reflectionCases', async (ids: Ids) =>
    manyEach(ids, await findReflectionCasesOf(tx, ids), ofVisit),
  );

export const consentsOf = (tx: ReadTx) =>
  loader(tx, 'visits.consents', async (ids: Ids) =>
    manyEach(ids, await findConsentsOf(tx, ids), ({ reflectionCaseId }) => reflectionCaseId),
  );
