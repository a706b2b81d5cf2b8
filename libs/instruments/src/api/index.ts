import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments.module.js';

/** The voice: opened by the API alone. */
@Module({ imports: [InstrumentsModule] })
export class InstrumentsApiModule {}
