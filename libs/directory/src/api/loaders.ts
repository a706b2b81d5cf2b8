import { todayInTokyo } from '@furikaeri/calendar';
import { loader, manyEach, oneEach, type ReadTx } from '@furikaeri/core';
import { findCorporationsByIds, findOfficesByIds } from '../offices.queries.js';
import {
  findAppointmentsOf,
  findPeopleByIds,
  findQualificationsOf,
  findStaffOf,
} from '../people.queries.js';

const idOf = ({ id }: { id: string }) => id;

/** Offices by id for fields of any room; null for one that is not there. */
export const officeById = (tx: ReadTx) =>
  loader(tx, 'directory.office', async (ids: readonly string[]) =>
    oneEach(ids, await findOfficesByIds(tx, ids), idOf),
  );

/** People by id as the reader may see them; null for somebody whom the reader may not know of. */
export const personById = (tx: ReadTx) =>
  loader(tx, 'directory.person', async (ids: readonly string[]) =>
    oneEach(ids, await findPeopleByIds(tx, ids), idOf),
  );

export const corporationById = (tx: ReadTx) =>
  loader(tx, 'directory.corporation', async (ids: readonly string[]) =>
    oneEach(ids, await findCorporationsByIds(tx, ids), idOf),
  );

/** Who works in the office today. */
export const staffToday = (tx: ReadTx) =>
  loader(tx, 'directory.staffToday', async (ids: readonly string[]) =>
    manyEach(ids, await findStaffOf(tx, ids, todayInTokyo(tx.now)), (row) => row.officeId ?? ''),
  );

export const appointmentsOf = (tx: ReadTx) =>
  loader(tx, 'directory.appointments', async (ids: readonly string[]) =>
    manyEach(ids, await findAppointmentsOf(tx, ids), ({ personId }) => personId),
  );

export const qualificationsOf = (tx: ReadTx) =>
  loader(tx, 'directory.qualifications', async (ids: readonly string[]) =>
    manyEach(ids, await findQualificationsOf(tx, ids), ({ personId }) => personId),
  );
