import { OfficeModel, officeById, personById, PersonModel } from '@furikaeri/directory/api';
import { Reading, type ReadTx, TakeScalar } from '@furikaeri/core';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sheetMovesFrom } from '../domain/sheet.js';
import { Forms } from '../forms.js';
import { asFields } from '../sheet-rows.js';
import { SheetReadersService } from '../sheet-readers.service.js';
import { SheetReadingService } from '../sheet-reading.service.js';
import { findItemHistory, findLastWords, type PastWords as PastRow } from '../sheets.queries.js';
import { ItemAnswer } from './answer.model.js';
import { InstrumentVersionModel } from './instrument.model.js';
import { versionById } from './loaders.js';
import { actsOfSheet, wordsOfSheet } from './sheet.loaders.js';
import { PastWords, Sheet, SheetAct, SheetReaders, SheetReading } from './sheet.model.js';
import { SheetMoveEnum } from './sheet-words.model.js';

@Resolver(() => Sheet)
export class SheetFields {
  constructor(
    private readonly forms: Forms,
    private readonly reading: SheetReadingService,
    private readonly readers: SheetReadersService,
  ) {}

  @ResolveField(() => OfficeModel, { description: '事業所.' })
  office(@Parent() of: Sheet, @Reading() tx: ReadTx) {
    return officeById(tx).load(of.officeId);
  }

  @ResolveField(() => PersonModel, {
    nullable: true,
    description: 'Who wrote it; nobody for 基幹, who read what is released without names.',
  })
  writer(@Parent() { personId }: Sheet, @Reading() tx: ReadTx) {
    return personId && personById(tx).load(personId);
  }

  @ResolveField(() => InstrumentVersionModel, { description: 'The form it was begun on.' })
  version(@Parent() of: Sheet, @Reading() tx: ReadTx) {
    return versionById(tx).load(of.versionId);
  }

  @ResolveField(() => [ItemAnswer], {
    description: "What is written, in the form's order. Reading it is noted.",
  })
  async answers(@Parent() of: Sheet, @Reading() tx: ReadTx): Promise<ItemAnswer[]> {
    const words = await wordsOfSheet(tx, this.reading).load(of.id);
    if (!words) return [];
    return asFields(await this.forms.ofVersion(tx, of.versionId), words.answers) as ItemAnswer[];
  }

  @ResolveField(() => [SheetMoveEnum], { description: 'What you may do with it now.' })
  moves(@Parent() { state, reader }: Sheet) {
    return reader === 'writer' || reader === 'manager' ? sheetMovesFrom(state, [reader]) : [];
  }

  @ResolveField(() => [PastWords], {
    description:
      '前回の自分のことば: for each item your own latest before this sheet; for its writer.',
  })
  async lastWords(@Parent() of: Sheet, @Reading() tx: ReadTx): Promise<PastWords[]> {
    if (of.reader !== 'writer') return [];
    const { items } = await this.forms.ofVersion(tx, of.versionId);
    return this.shown(tx, await findLastWords(tx, of, [...items.keys()]));
  }

  @ResolveField(() => [PastWords], {
    description: '気づきの足あと: your own words for one item through time, latest first.',
  })
  async history(
    @Parent() of: Sheet,
    @Reading() tx: ReadTx,
    @Args('itemId', { type: () => String }) itemId: string,
    @Args('take', { type: () => TakeScalar, defaultValue: 10 }) take: number,
  ): Promise<PastWords[]> {
    return of.reader === 'writer' ? this.shown(tx, await findItemHistory(tx, itemId, take)) : [];
  }

  @ResolveField(() => [SheetAct], { description: '足あと, earliest first; for the office.' })
  async acts(@Parent() of: Sheet, @Reading() tx: ReadTx): Promise<SheetAct[]> {
    if (of.reader !== 'writer' && of.reader !== 'manager') return [];
    const form = await this.forms.ofVersion(tx, of.versionId);
    const acts = await actsOfSheet(tx).load(of.id);
    return acts.map((act) => ({
      ...act,
      answers: act.answers && (asFields(form, act.answers) as ItemAnswer[]),
    }));
  }

  @ResolveField(() => [SheetReaders], {
    description: 'Who can read at each level, also before it is shared; for the office.',
  })
  whoCanRead(@Parent() of: Sheet, @Reading() tx: ReadTx): Promise<SheetReaders[]> {
    return this.readers.whoCanRead(tx, of);
  }

  @ResolveField(() => [SheetReading], {
    description: 'Who has read and is not of the office, latest first; for the office.',
  })
  whoDidRead(
    @Parent() of: Sheet,
    @Reading() tx: ReadTx,
    @Args('take', { type: () => TakeScalar, defaultValue: 50 }) take: number,
  ): Promise<SheetReading[]> {
    return this.readers.whoDidRead(tx, of, take);
  }

  /** By the form of the version each was written on. */
  private async shown(tx: ReadTx, rows: readonly PastRow[]): Promise<PastWords[]> {
    const shown: PastWords[] = [];
    for (const { itemId, answer, ...row } of rows) {
      const form = await this.forms.ofVersion(tx, row.versionId);
      const [fields] = asFields(form, { [itemId]: answer });
      if (fields) shown.push({ ...row, answer: fields as ItemAnswer });
    }
    return shown;
  }
}
