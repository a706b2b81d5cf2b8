import { Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BurdenLinesService } from '../burden-lines.service.js';
import { SheetSavesService } from '../sheet-saves.service.js';
import { SheetsService } from '../sheets.service.js';
import {
  BeginSheetInput,
  ReopenSheetInput,
  SaveBurdenLineInput,
  SaveSheetInput,
  ShareSheetInput,
  SheetMoved,
  SheetSaved,
  SubmitSheetInput,
} from './sheet.inputs.js';
import { sheetById } from './sheet.loaders.js';
import { Sheet } from './sheet.model.js';

@Resolver(() => SheetMoved)
export class SheetMutations {
  constructor(
    private readonly sheets: SheetsService,
    private readonly saves: SheetSavesService,
    private readonly burdens: BurdenLinesService,
  ) {}

  @Mutation(() => SheetMoved, {
    description: 'Begins a sheet; a second sending is the same sheet.',
  })
  @Permit('instruments.fillSheets')
  async beginSheet(
    @Me() me: PersonActor,
    @Args('input') input: BeginSheetInput,
  ): Promise<SheetMoved> {
    return { ...(await this.sheets.beginSheet(me, input)), done: true, warnings: [] };
  }

  @Mutation(() => SheetSaved, {
    description:
      'Saves the items that changed. Where another window was faster: CONFLICT, with both texts in `facts`.',
  })
  @Permit('instruments.fillSheets')
  saveSheet(@Me() me: PersonActor, @Args('input') input: SaveSheetInput): Promise<SheetSaved> {
    return this.saves.saveSheet(me, input);
  }

  @Mutation(() => SheetMoved, {
    description: 'Hands the sheet in; its words are kept as they are.',
  })
  @Permit('instruments.fillSheets')
  submitSheet(@Me() me: PersonActor, @Args('input') input: SubmitSheetInput): Promise<SheetMoved> {
    return this.sheets.submitSheet(me, input);
  }

  @Mutation(() => SheetMoved, { description: 'Opens a sheet again; its sharing is taken back.' })
  @Permit('instruments.fillSheets')
  reopenSheet(@Me() me: PersonActor, @Args('input') input: ReopenSheetInput): Promise<SheetMoved> {
    return this.sheets.reopenSheet(me, input);
  }

  @Mutation(() => SheetMoved, { description: "Sharing is the office's act: writer or manager." })
  @Permit('instruments.shareSheets')
  shareSheet(@Me() me: PersonActor, @Args('input') input: ShareSheetInput): Promise<SheetMoved> {
    return this.sheets.shareSheet(me, input);
  }

  @Mutation(() => SheetMoved, { description: '気持ち・負担: read by you and the visitors alone.' })
  @Permit('instruments.fillSheets')
  saveBurdenLine(
    @Me() me: PersonActor,
    @Args('input') input: SaveBurdenLineInput,
  ): Promise<SheetMoved> {
    return this.burdens.saveBurdenLine(me, input);
  }

  @ResolveField(() => Sheet)
  sheet(@Parent() { sheetId }: SheetMoved, @Reading() tx: ReadTx) {
    return sheetById(tx).load(sheetId);
  }
}
