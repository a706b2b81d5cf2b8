import { Injectable } from '@nestjs/common';
import {
  AppError,
  conflict,
  type FileProblem,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { adoptShippedForms } from './adopt-shipped-forms.js';
import type { Definition } from './domain/definition.js';
import { headProblems, problemsOf, readDefinition } from './form-file/read-shape.js';
import type { InstrumentKind } from './instrument.entity.js';
import { Instrument } from './instrument.entity.js';
import { InstrumentVersion } from './instrument-version.entity.js';
import { say } from './messages.js';

export interface CreateInstrumentInput {
  /** Made by the client: a retry is one instrument. */
  id: string;
  code: string;
  name: string;
  kind: InstrumentKind;
  definition: unknown;
}
export interface StartDraftInput {
  instrumentId: string;
}
export interface SaveDraftInput {
  versionId: string;
  /** Of the draft that was changed. */
  revision: number;
  definition: unknown;
}
export interface PublishInput {
  versionId: string;
  revision: number;
  /** Needed from the second version on. */
  changeNote?: string | null;
}

const LONGEST_NOTE = 1000;

/** 様式 and their versions; coordinators keep them. A published version never changes. */
@Injectable()
export class InstrumentsService {
  constructor(private readonly work: UnitOfWork) {}

  /** The shipped forms, published: for a municipality that began without them. Gives what is new. */
  async adoptShippedForms(actor: PersonActor): Promise<string[]> {
    return this.work.run(actor, (tx) => adoptShippedForms(tx, actor.municipalityId));
  }

  /** With its first draft. */
  async createInstrument(actor: PersonActor, input: CreateInstrumentInput): Promise<string> {
    const definition = soundShape(input.definition);
    return this.work.run(actor, (tx) => createInstrument(tx, { ...input, definition }));
  }

  /** From the published version, else from the latest there was. Gives the draft's id. */
  async startDraft(actor: PersonActor, { instrumentId }: StartDraftInput): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const instrument = await lockInstrument(tx, instrumentId, 'input.instrumentId');
      const versions = await tx.manager.find(InstrumentVersion, {
        where: { instrumentId },
        order: { number: 'DESC' },
      });
      if (versions.some(({ state }) => state === 'draft')) throw conflict(say.draftThere());
      const base = versions.find(({ state }) => state === 'published') ?? versions[0];
      if (!base) throw refused(say.noPublished());
      return insertDraft(tx, instrument, base.definition);
    });
  }

  /** A draft may be incomplete; `publish` looks at its rules. A stale save is a CONFLICT. */
  async saveDraft(actor: PersonActor, input: SaveDraftInput): Promise<string> {
    const definition = soundShape(input.definition);
    return this.work.run(actor, async (tx) => {
      const { version } = await lockDraft(tx, input.versionId);
      await replaceDraft(tx, version, input.revision, definition);
      return version.id;
    });
  }

  /** From now on this is what is filled; the version before is retired, and its sheets keep it. */
  async publish(actor: PersonActor, input: PublishInput): Promise<string> {
    const changeNote = input.changeNote?.trim() ?? '';
    if (changeNote.length > LONGEST_NOTE) {
      throw invalid('input.changeNote', say.changeNoteTooLong({ most: LONGEST_NOTE }));
    }
    return this.work.run(actor, async (tx) => {
      const { instrument, version } = await lockDraft(tx, input.versionId);
      mustBeLatest(version, input.revision);
      if (version.number > 1 && !changeNote) {
        throw invalid('input.changeNote', say.changeNoteMissing());
      }
      mustBeSound(problemsOf(version.definition, instrument.kind), 'definition');
      await tx.manager.update(
        InstrumentVersion,
        { instrumentId: instrument.id, state: 'published' },
        { state: 'retired', retiredAt: tx.now },
      );
      await tx.manager.update(
        InstrumentVersion,
        { id: version.id },
        { state: 'published', changeNote, publishedAt: tx.now, publishedBy: actor.personId },
      );
      noteAct(tx, 'instrumentPublished', instrument, { number: version.number });
      return version.id;
    });
  }

  /** An instrument that had nothing but this draft goes with it. */
  async discardDraft(actor: PersonActor, versionId: string): Promise<{ instrumentId: string }> {
    return this.work.run(actor, async (tx) => {
      const { instrument, version } = await lockDraft(tx, versionId);
      await tx.manager.delete(InstrumentVersion, { id: version.id });
      if (version.number === 1) await tx.manager.delete(Instrument, { id: instrument.id });
      noteAct(tx, 'draftDiscarded', instrument, { number: version.number });
      return { instrumentId: instrument.id };
    });
  }

  /** Nothing new is filled; what was filled stays readable. */
  async archive(actor: PersonActor, instrumentId: string): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const instrument = await lockInstrument(tx, instrumentId, 'input.instrumentId');
      await tx.manager.update(Instrument, { id: instrumentId }, { archivedAt: tx.now });
      noteAct(tx, 'instrumentArchived', instrument);
      return instrumentId;
    });
  }
}

export async function createInstrument(
  tx: Tx,
  input: Omit<CreateInstrumentInput, 'definition'> & { definition: Definition },
): Promise<string> {
  const code = input.code.trim();
  const name = input.name.trim();
  mustBeSound(headProblems({ code, name }), 'input');
  const { municipalityId } = tx.actor as PersonActor;
  const row = { id: input.id, municipalityId, code, name, kind: input.kind, createdAt: tx.now };
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(Instrument)
    .values(row)
    .orIgnore()
    .returning('id')
    .execute();
  if (!(raw as unknown[]).length) {
    const known = await tx.manager.findOneBy(Instrument, { id: input.id });
    if (known?.code === code) return known.id;
    throw known ? conflict(say.idTaken(), 'input.id') : conflict(say.codeTaken(), 'input.code');
  }
  await insertDraft(tx, row, input.definition);
  noteAct(tx, 'instrumentCreated', row);
  return row.id;
}

export async function insertDraft(
  tx: Tx,
  instrument: Pick<Instrument, 'id' | 'municipalityId'>,
  definition: Definition,
): Promise<string> {
  const id = newId();
  const [latest] = await tx.query<{ number: number }>(
    `select coalesce(max(number), 0)::int as number from instrument_version where instrument_id = $1`,
    [instrument.id],
  );
  await tx.manager.insert(InstrumentVersion, {
    id,
    municipalityId: instrument.municipalityId,
    instrumentId: instrument.id,
    number: (latest?.number ?? 0) + 1,
    definition: definition as object,
  });
  noteAct(tx, 'draftStarted', instrument, { number: (latest?.number ?? 0) + 1 });
  return id;
}

/** Throws CONFLICT with the other's revision where somebody saved in between. */
export async function replaceDraft(
  tx: Tx,
  version: InstrumentVersion,
  revision: number,
  definition: Definition,
): Promise<void> {
  mustBeLatest(version, revision);
  await tx.manager.update(
    InstrumentVersion,
    { id: version.id },
    { definition: definition as object, revision: revision + 1 },
  );
  noteAct(tx, 'draftSaved', { id: version.instrumentId }, { number: version.number });
}

function mustBeLatest({ revision }: InstrumentVersion, given: number): void {
  if (revision !== given) throw conflict(say.staleDraft(), 'input.revision', { revision });
}

function soundShape(raw: unknown): Definition {
  const read = readDefinition(raw);
  if (!read.ok) throw refusalOf(read.problems, 'input.definition');
  return read.value;
}

function mustBeSound(problems: readonly FileProblem[], field: string): void {
  if (problems.length) throw refusalOf(problems, field);
}

/** INVALID at the first problem, with all of them as facts. */
function refusalOf(problems: readonly FileProblem[], under: string): AppError {
  const all = problems.map(({ path, message }) => ({
    field: [under, ...path].join('.'),
    message: message.text,
  }));
  const first = problems[0]?.message ?? say.fileHasRemarks();
  return new AppError('INVALID', first, all[0]?.field, undefined, { problems: all });
}

export async function lockInstrument(tx: Tx, id: string, field: string): Promise<Instrument> {
  const found = await tx.manager.findOne(Instrument, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) throw notFound(field);
  if (found.archivedAt) throw refused(say.archived(), field);
  return found;
}

async function lockDraft(tx: Tx, versionId: string) {
  const known = await tx.manager.findOneBy(InstrumentVersion, { id: versionId });
  if (!known) throw notFound('input.versionId');
  const instrument = await lockInstrument(tx, known.instrumentId, 'input.versionId');
  const version = await tx.manager.findOneBy(InstrumentVersion, { id: versionId });
  if (!version) throw notFound('input.versionId');
  if (version.state !== 'draft') throw refused(say.notADraft(), 'input.versionId');
  return { instrument, version };
}

export function noteAct(
  tx: Tx,
  act: string,
  instrument: Pick<Instrument, 'id'>,
  detail: Record<string, unknown> = {},
): void {
  audit.record(tx, {
    action: `instruments.${act}`,
    objectKind: 'Instrument',
    objectId: instrument.id,
    detail,
  });
}
