import { Injectable } from '@nestjs/common';
import {
  AppError,
  conflict,
  type FileRemark,
  newId,
  notFound,
  type PersonActor,
  refused,
  remark,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { isUtf8 } from 'node:buffer';
import { type FormFile, type ReadFile, readFormFile } from './form-file/read-shape.js';
import { readWorkbook } from './form-file/read-workbook.js';
import { writeWorkbook } from './form-file/write-workbook.js';
import { readYaml, writeYaml } from './form-file/yaml.js';
import { Instrument } from './instrument.entity.js';
import { findInstrumentsByIds, getVersion } from './instruments.queries.js';
import {
  createInstrument,
  insertDraft,
  lockInstrument,
  replaceDraft,
} from './instruments.service.js';
import { InstrumentVersion } from './instrument-version.entity.js';
import { say, sayOfFile } from './messages.js';

export interface ImportedForm {
  instrumentId: string;
  /** The draft that now holds the file. */
  versionId: string;
  isNew: boolean;
}

const MOST_REMARKS = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A form as one file, out and in: a ward changes its form without a vendor. */
@Injectable()
export class FormFilesService {
  constructor(private readonly work: UnitOfWork) {}

  /** `schema`: where an editor finds the JSON Schema. */
  async exportYaml(actor: PersonActor, versionId: string, schema: string): Promise<string> {
    return writeYaml(await this.fileOf(actor, versionId), schema);
  }

  async exportWorkbook(actor: PersonActor, versionId: string): Promise<Buffer> {
    return writeWorkbook(await this.fileOf(actor, versionId));
  }

  /**
   * A file becomes a draft: of the form with its code, else of a new one. Where that form has a draft
   * already, `revision` says which is replaced. With remarks nothing is written.
   */
  async importFile(
    actor: PersonActor,
    content: Buffer,
    { revision }: { revision?: number } = {},
  ): Promise<ImportedForm> {
    const read = await readFile(content);
    if (!read.ok) throw refusalOf(read.remarks);
    return this.work.run(actor, (tx) => keep(tx, read.value, revision));
  }

  private fileOf(actor: PersonActor, versionId: string): Promise<FormFile> {
    if (!UUID.test(versionId)) throw notFound('id');
    return this.work.read(actor, async (tx) => {
      const { instrumentId, kind, definition } = await getVersion(tx, versionId);
      const [instrument] = await findInstrumentsByIds(tx, [instrumentId]);
      if (!instrument) throw notFound('id');
      const { code, name } = instrument;
      // A draft may not be a sound form yet; in a file it keeps the order of its parts.
      const read = readFormFile({ code, name, kind, ...definition });
      return read.ok ? read.value : { code, name, kind, definition };
    });
  }
}

async function readFile(content: Buffer): Promise<ReadFile> {
  if (content.toString('latin1', 0, 4) === 'PK\x03\x04') return readWorkbook(content);
  if (isUtf8(content)) return readYaml(content.toString('utf8'));
  return { ok: false, remarks: [remark(sayOfFile.unknownFile())] };
}

const refusalOf = (remarks: readonly FileRemark[]): AppError =>
  new AppError('INVALID', say.fileHasRemarks(), 'file', undefined, {
    remarks: remarks.slice(0, MOST_REMARKS),
  });

async function keep(tx: Tx, file: FormFile, revision: number | undefined): Promise<ImportedForm> {
  const known = await tx.manager.findOneBy(Instrument, { code: file.code });
  if (!known) {
    const instrumentId = await createInstrument(tx, { ...file, id: newId() });
    const draft = await findDraft(tx, instrumentId);
    return { instrumentId, versionId: draft?.id ?? '', isNew: true };
  }
  const instrument = await lockInstrument(tx, known.id, 'file');
  if (instrument.kind !== file.kind) throw refused(say.kindDiffers(), 'file');
  const draft = await findDraft(tx, instrument.id);
  if (draft && revision === undefined) {
    throw conflict(say.draftThereForFile(), 'revision', { revision: draft.revision });
  }
  if (draft) await replaceDraft(tx, draft, revision ?? 0, file.definition);
  const versionId = draft?.id ?? (await insertDraft(tx, instrument, file.definition));
  return { instrumentId: instrument.id, versionId, isNew: false };
}

const findDraft = (tx: Tx, instrumentId: string) =>
  tx.manager.findOneBy(InstrumentVersion, { instrumentId, state: 'draft' });
