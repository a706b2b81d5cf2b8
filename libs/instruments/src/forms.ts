import { Injectable } from '@nestjs/common';
import { notFound, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { type Definition, type Item, itemsOf } from './domain/definition.js';

/** A version's definition, its items at hand by id. */
export interface Form {
  definition: Definition;
  items: ReadonlyMap<string, Item>;
}
interface OwnSheet {
  personId: string;
  officeId: string;
  versionId: string;
}

/** Sheets and versions remembered by one process. */
const MOST_KEPT = 10_000;

/**
 * What never changes about versions that were filled and about sheets is remembered, so that an
 * autosave asks for none of it. Who may see a sheet is asked each time.
 */
@Injectable()
export class Forms {
  private readonly versions = new Map<string, Form>();
  private readonly sheets = new Map<string, OwnSheet>();

  constructor(private readonly work: UnitOfWork) {}

  async ofVersion(tx: ReadTx, versionId: string): Promise<Form> {
    const known = this.versions.get(versionId);
    if (known) return known;
    const [row] = await tx.query<{ definition: Definition; state: string }>(
      `select definition, state from instrument_version where id = $1`,
      [versionId],
    );
    if (!row) throw notFound();
    const items = new Map(itemsOf(row.definition).map((item) => [item.id, item]));
    const form = { definition: row.definition, items };
    if (row.state !== 'draft') remember(this.versions, versionId, form);
    return form;
  }

  /** The form of a sheet that the actor writes; NOT_FOUND for anybody else's. */
  async ofOwnSheet(actor: PersonActor, sheetId: string): Promise<Form> {
    const known = this.sheets.get(sheetId);
    const form = known && this.versions.get(known.versionId);
    if (form && isWriter(actor, known)) return form;
    return this.work.read(actor, async (tx) => {
      const [row] = await tx.query<OwnSheet>(
        `select person_id as "personId", office_id as "officeId", instrument_version_id as "versionId"
         from sheet where id = $1`,
        [sheetId],
      );
      if (!row || !isWriter(actor, row)) throw notFound('input.sheetId');
      remember(this.sheets, sheetId, row);
      return this.ofVersion(tx, row.versionId);
    });
  }
}

const isWriter = (actor: PersonActor, { personId, officeId }: OwnSheet): boolean =>
  personId === actor.personId && actor.officeIds.includes(officeId);

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  const [oldest] = map.keys();
  if (map.size >= MOST_KEPT && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
}
