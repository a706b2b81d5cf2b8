import { UploadsModule } from '@furikaeri/core';
import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments.module.js';
import { PapersModule } from '../papers.module.js';
import { FormFilesController } from './form-files.controller.js';
import { InstrumentsResolver, InstrumentVersionsResolver } from './instruments.resolver.js';
import { KeepInstrumentsResolver } from './keep-instruments.resolver.js';
import { SheetPapersController } from './papers.controller.js';
import { SheetFields } from './sheet.fields.js';
import { SheetMutations } from './sheet.mutations.js';
import { SheetsResolver } from './sheets.resolver.js';

export { ItemAnswer } from './answer.model.js';
export { DefinitionModel } from './definition.model.js';
export { sheetById } from './sheet.loaders.js';
export { Sheet as SheetModel } from './sheet.model.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [InstrumentsModule, PapersModule, UploadsModule],
  controllers: [FormFilesController, SheetPapersController],
  providers: [
    InstrumentsResolver,
    InstrumentVersionsResolver,
    KeepInstrumentsResolver,
    SheetFields,
    SheetMutations,
    SheetsResolver,
  ],
})
export class InstrumentsApiModule {}
