import { loader, manyEach, oneEach, type ReadTx } from '@furikaeri/core';
import { findInstrumentsByIds, findVersionsByIds, findVersionsOf } from '../instruments.queries.js';

/** Versions by id for fields of any room, with their definitions. */
export const versionById = (tx: ReadTx) =>
  loader(tx, 'instruments.version', async (ids: readonly string[]) =>
    oneEach(ids, await findVersionsByIds(tx, ids), ({ id }) => id),
  );

export const instrumentById = (tx: ReadTx) =>
  loader(tx, 'instruments.instrument', async (ids: readonly string[]) =>
    oneEach(ids, await findInstrumentsByIds(tx, ids), ({ id }) => id),
  );

/** All versions of a form that the reader may see, latest first. */
export const versionsOf = (tx: ReadTx) =>
  loader(tx, 'instruments.versions', async (ids: readonly string[]) =>
    manyEach(ids, await findVersionsOf(tx, ids), ({ instrumentId }) => instrumentId),
  );
