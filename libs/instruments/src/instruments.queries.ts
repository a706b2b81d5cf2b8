import { invalid, notFound, type ReadTx } from '@furikaeri/core';
import type { Definition } from './domain/definition.js';
import { type Difference, differencesOf } from './domain/difference.js';
import { say } from './messages.js';
import type { InstrumentKind } from './instrument.entity.js';
import type { VersionState } from './instrument-version.entity.js';

export interface InstrumentRow {
  id: string;
  code: string;
  name: string;
  kind: InstrumentKind;
  archivedAt: Date | null;
}
export interface VersionRow {
  id: string;
  instrumentId: string;
  kind: InstrumentKind;
  number: number;
  state: VersionState;
  definition: Definition;
  changeNote: string;
  revision: number;
  publishedAt: Date | null;
  retiredAt: Date | null;
}

const instrument = `i.id, i.code, i.name, i.kind, i.archived_at as "archivedAt"`;
const version = `v.id, v.instrument_id as "instrumentId", i.kind, v.number, v.state, v.definition,
  v.change_note as "changeNote", v.revision, v.published_at as "publishedAt", v.retired_at as "retiredAt"`;
/** Row security hides drafts from all but coordinators; an instrument without another version goes with them. */
const visible = `exists (select from instrument_version v where v.instrument_id = i.id)`;

export async function findInstruments(
  tx: ReadTx,
  { take, skip, archived }: { take: number; skip: number; archived?: boolean | null },
): Promise<{ items: InstrumentRow[]; totalItems: number }> {
  const where = `${visible} and ($1 or i.archived_at is null)`;
  const items = await tx.query<InstrumentRow & { total: number }>(
    `select ${instrument}, count(*) over ()::int as total from instrument i where ${where}
     order by i.kind, i.code limit $2 offset $3`,
    [archived ?? false, take, skip],
  );
  return { items, totalItems: items[0]?.total ?? (skip ? await count(tx, where, archived) : 0) };
}

async function count(tx: ReadTx, where: string, archived?: boolean | null): Promise<number> {
  const [row] = await tx.query<{ total: number }>(
    `select count(*)::int as total from instrument i where ${where}`,
    [archived ?? false],
  );
  return row?.total ?? 0;
}

/** By id or by code. */
export async function getInstrument(
  tx: ReadTx,
  { id, code }: { id?: string | null; code?: string | null },
): Promise<InstrumentRow> {
  const [row] = await tx.query<InstrumentRow>(
    `select ${instrument} from instrument i where ${visible} and (i.id = $1 or i.code = $2)`,
    [id ?? null, id ? null : (code ?? null)],
  );
  if (!row) throw notFound(id ? 'id' : 'code');
  return row;
}

export const findInstrumentsByIds = (tx: ReadTx, ids: readonly string[]) =>
  tx.query<InstrumentRow>(`select ${instrument} from instrument i where i.id = any ($1)`, [ids]);

export const findVersionsByIds = (tx: ReadTx, ids: readonly string[]) =>
  tx.query<VersionRow>(
    `select ${version} from instrument_version v join instrument i on i.id = v.instrument_id
     where v.id = any ($1)`,
    [ids],
  );

/** All that the reader may see, latest first. */
export const findVersionsOf = (tx: ReadTx, instrumentIds: readonly string[]) =>
  tx.query<VersionRow>(
    `select ${version} from instrument_version v join instrument i on i.id = v.instrument_id
     where v.instrument_id = any ($1) order by v.number desc`,
    [instrumentIds],
  );

export async function getVersion(tx: ReadTx, id: string, field = 'id'): Promise<VersionRow> {
  const [row] = await findVersionsByIds(tx, [id]);
  if (!row) throw notFound(field);
  return row;
}

/** Between two versions of one instrument. */
export async function compareVersions(
  tx: ReadTx,
  { beforeId, afterId }: { beforeId: string; afterId: string },
): Promise<Difference[]> {
  const before = await getVersion(tx, beforeId, 'beforeId');
  const after = await getVersion(tx, afterId, 'afterId');
  if (before.instrumentId !== after.instrumentId) throw invalid('afterId', say.otherInstruments());
  return differencesOf(before.definition, after.definition);
}
