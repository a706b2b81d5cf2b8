import { newId, type Tx } from '@furikaeri/core';
import { type Definition, Instrument, InstrumentVersion, Sheet } from '@furikaeri/instruments';
import { municipalityOf } from './directory.js';
import { nextNumber } from './random.js';

/** A short reflection form: two perspectives, strengths first. */
export const shortForm: Definition = {
  title: '振り返りシート（見本）',
  totals: 'never',
  perspectives: [
    { code: 'individuality', label: '個別性の重視' },
    { code: 'rights', label: '権利擁護・スティグマの解消' },
  ],
  sections: ['individuality', 'rights'].map((code) => ({
    id: code,
    title: code,
    items: [
      {
        id: `${code}.strength`,
        title: 'できていること・よいところ',
        role: 'strength' as const,
        perspective: code,
        form: { kind: 'text' as const },
      },
      {
        id: `${code}.topic`,
        title: '迷い・気になること',
        role: 'topic' as const,
        perspective: code,
        form: { kind: 'text' as const },
      },
    ],
  })),
};

export async function makeInstrument(tx: Tx, over: Partial<Instrument> = {}) {
  const row: Instrument = {
    id: newId(),
    code: `form-${nextNumber()}`,
    name: '振り返りシート',
    kind: 'reflection',
    archivedAt: null,
    createdAt: tx.now,
    ...over,
    municipalityId: municipalityOf(tx, over.municipalityId),
  };
  await tx.manager.insert(Instrument, row);
  return row;
}

/** Published, of an instrument of its own unless `instrumentId` is given. */
export async function makeInstrumentVersion(tx: Tx, over: Partial<InstrumentVersion> = {}) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: InstrumentVersion = {
    id: newId(),
    number: 1,
    state: 'published',
    definition: shortForm,
    changeNote: '',
    revision: 0,
    publishedAt: tx.now,
    publishedBy: null,
    retiredAt: null,
    createdAt: tx.now,
    ...over,
    municipalityId,
    instrumentId: over.instrumentId ?? (await makeInstrument(tx, { municipalityId })).id,
  };
  await tx.manager.insert(InstrumentVersion, row as object);
  return row;
}

/** A draft, or handed in where it is shared; with a version of its own unless one is given. */
export async function makeSheet(
  tx: Tx,
  over: Partial<Sheet> & Pick<Sheet, 'officeId' | 'personId'>,
) {
  const municipalityId = municipalityOf(tx, over.municipalityId);
  const row: Sheet = {
    id: newId(),
    purpose: 'visit',
    fiscalYear: 2026,
    state: over.sharing && over.sharing !== 'kept' ? 'submitted' : 'draft',
    revision: 0,
    lastSave: null,
    answers: {},
    sharing: 'kept',
    submittedAt: over.sharing && over.sharing !== 'kept' ? tx.now : null,
    savedAt: tx.now,
    createdAt: tx.now,
    ...over,
    municipalityId,
    instrumentVersionId:
      over.instrumentVersionId ?? (await makeInstrumentVersion(tx, { municipalityId })).id,
  };
  await tx.manager.insert(Sheet, row as object);
  return row;
}
