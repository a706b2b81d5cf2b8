import { UploadsModule } from '@furikaeri/core';
import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments.module.js';
import { FormFilesController } from './form-files.controller.js';
import { InstrumentsResolver, InstrumentVersionsResolver } from './instruments.resolver.js';
import { KeepInstrumentsResolver } from './keep-instruments.resolver.js';

export { InstrumentVersionModel } from './instrument.model.js';
export { versionById } from './loaders.js';

/** The voice: opened by the API alone. */
@Module({
  imports: [InstrumentsModule, UploadsModule],
  controllers: [FormFilesController],
  providers: [InstrumentsResolver, InstrumentVersionsResolver, KeepInstrumentsResolver],
})
export class InstrumentsApiModule {}
