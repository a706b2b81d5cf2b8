import { audit } from '@furikaeri/audit';
import {
  conflict,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { Material } from '@furikaeri/visits';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { say } from './snapshot-messages.js';
import { ThemeQuote } from './theme-quote.entity.js';
import { Theme } from './theme.entity.js';

export interface KeepThemeInput {
  /** Made by the client. */
  id: string;
  fiscalYear: number;
  title: string;
  words?: string | null;
  position: number;
}
export interface GroupMaterialInput {
  themeId: string;
  materialIds: string[];
}
export interface QuoteMaterialInput {
  themeId: string;
  materialId: string;
  /** As the committee reads it: without names. Empty takes the quote back; it goes on to count. */
  words: string;
  confirmed?: boolean | null;
}

const MOST_AT_ONCE = 100;

/** テーマ: released words gathered by coordinators, and what is quoted of them after a second look. */
@Injectable()
export class ThemesService {
  constructor(private readonly work: UnitOfWork) {}

  /** A new theme, or new words for one that is there. */
  async keep(actor: PersonActor, input: KeepThemeInput): Promise<void> {
    const title = read(input.title, 'input.title', 60);
    if (!title) throw invalid('input.title', say.themeTitleMissing());
    const words = read(input.words ?? '', 'input.words', 300);
    const { id, fiscalYear, position } = input;
    await this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(Theme, { id });
      if (known?.droppedAt) throw refused(say.themeDropped(), 'input.id');
      if (known && known.fiscalYear !== fiscalYear) throw conflict(say.idTaken(), 'input.id');
      const { municipalityId } = actor;
      const kept = { id, municipalityId, fiscalYear, title, words, position };
      if (known) await tx.manager.update(Theme, { id }, kept);
      else await this.insert(tx, kept);
      note(tx, 'themeKept', id);
    });
  }

  /** What is gathered under it is told under no theme any more; published snapshots stay. */
  async drop(actor: PersonActor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await lockTheme(tx, id, 'input.id');
      await tx.manager.update(Theme, { id }, { droppedAt: tx.now });
      note(tx, 'themeDropped', id);
    });
  }

  async group(actor: PersonActor, { themeId, materialIds }: GroupMaterialInput): Promise<void> {
    if (materialIds.length > MOST_AT_ONCE) {
      throw invalid('input.materialIds', say.tooManyMaterials({ most: MOST_AT_ONCE }));
    }
    await this.work.run(actor, async (tx) => {
      await lockTheme(tx, themeId);
      const ids = [...new Set(materialIds)];
      const found = await tx.manager.findBy(Material, { id: In(ids) });
      if (found.length < ids.length) throw notFound('input.materialIds');
      if (found.some((one) => one.withdrawnAt)) throw refused(say.materialGone());
      const known = await tx.manager.findBy(ThemeQuote, { themeId, takenOffAt: IsNull() });
      const added = ids.filter((id) => !known.some(({ materialId }) => materialId === id));
      if (!added.length) return;
      const { municipalityId, personId: placedBy } = actor;
      await tx.manager.insert(
        ThemeQuote,
        added.map((materialId) => ({
          id: newId(),
          municipalityId,
          themeId,
          materialId,
          placedBy,
          placedAt: tx.now,
        })),
      );
      note(tx, 'materialGrouped', themeId, { count: added.length });
    });
  }

  async ungroup(actor: PersonActor, { themeId, materialIds }: GroupMaterialInput): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await lockTheme(tx, themeId);
      const which = { themeId, materialId: In(materialIds), takenOffAt: IsNull() };
      const { affected } = await tx.manager.update(ThemeQuote, which, { takenOffAt: tx.now });
      if (affected) note(tx, 'materialUngrouped', themeId, { count: affected });
    });
  }

  /** The words may be shortened or a name taken out; asks where they seem to tell who somebody is. */
  async quote(actor: PersonActor, input: QuoteMaterialInput): Promise<TextWarning[]> {
    const words = read(input.words, 'input.words', 1000);
    const { themeId, materialId } = input;
    return this.work.run(actor, async (tx) => {
      await lockTheme(tx, themeId);
      const placed = await tx.manager.findOneBy(ThemeQuote, {
        themeId,
        materialId,
        takenOffAt: IsNull(),
      });
      if (!placed) throw refused(say.notUnderTheme(), 'input.materialId');
      const material = await tx.manager.findOneBy(Material, { id: materialId });
      if (!material || material.withdrawnAt) throw refused(say.materialGone(), 'input.materialId');
      const warnings = textWarnings(input, { words });
      if (warnings.length) return warnings;
      const review = words
        ? { words, reviewedBy: actor.personId, reviewedAt: tx.now }
        : { words, reviewedBy: null, reviewedAt: null };
      await tx.manager.update(ThemeQuote, { id: placed.id }, review);
      note(tx, words ? 'materialQuoted' : 'quoteTakenBack', themeId, { materialId });
      return [];
    });
  }

  private async insert(tx: Tx, kept: Partial<Theme>): Promise<void> {
    const query = tx.manager.createQueryBuilder().insert().into(Theme);
    const { raw } = await query
      .values({ ...kept, createdAt: tx.now })
      .orIgnore()
      .returning('id')
      .execute();
    if (!(raw as unknown[]).length) throw conflict(say.idTaken(), 'input.id');
  }
}

function read(written: string, field: string, most: number): string {
  const text = written.trim();
  if (text.length > most) throw invalid(field, say.tooLong({ most }));
  return text;
}

async function lockTheme(tx: Tx, id: string, field = 'input.themeId'): Promise<Theme> {
  const lock = { mode: 'pessimistic_write' } as const;
  const theme = await tx.manager.findOne(Theme, { where: { id }, lock });
  if (!theme || theme.droppedAt) throw notFound(field);
  return theme;
}

function note(tx: Tx, act: string, objectId: string, detail: Record<string, unknown> = {}): void {
  audit.record(tx, { action: `findings.${act}`, objectKind: 'Theme', objectId, detail });
}
