import { IdScalar, Permit, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { BurdenLinesService } from '../burden-lines.service.js';
import { SheetReadingService } from '../sheet-reading.service.js';
import { findSheets, getSheet } from '../sheets.queries.js';
import { BurdenLine } from './sheet.inputs.js';
import { Sheet, SheetList, SheetsArgs } from './sheet.model.js';

@Resolver()
export class SheetsResolver {
  constructor(
    private readonly reading: SheetReadingService,
    private readonly burdens: BurdenLinesService,
  ) {}

  @Query(() => SheetList, { description: 'Sheets that you wrote, latest first.' })
  @Permit('instruments.fillSheets')
  mySheets(@Reading() tx: ReadTx, @Args() args: SheetsArgs): Promise<SheetList> {
    return findSheets(tx, { own: true, ...args });
  }

  @Query(() => SheetList, {
    description:
      'Sheets that you may read: your own, all of an office that you manage, what is shared with you as a visitor, what is released.',
  })
  @Permit('instruments.readSheets')
  officeSheets(@Reading() tx: ReadTx, @Args() args: SheetsArgs): Promise<SheetList> {
    return findSheets(tx, { own: false, ...args });
  }

  @Query(() => Sheet, {
    description:
      'One sheet. Who reads it and is not of the office is noted, and the office sees it.',
  })
  @Permit('instruments.readSheets')
  async sheet(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<Sheet> {
    const found = await getSheet(tx, id);
    await this.reading.note(tx, [found]);
    return found;
  }

  @Query(() => BurdenLine, {
    nullable: true,
    description: '気持ち・負担: for its writer, and for visitors if the writer left it so.',
  })
  @Permit('instruments.readSheets')
  burdenLine(
    @Reading() tx: ReadTx,
    @Args('sheetId', { type: () => IdScalar }) sheetId: string,
  ): Promise<BurdenLine | null> {
    return this.burdens.readBurdenLine(tx, sheetId);
  }
}
