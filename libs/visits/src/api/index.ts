import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits.module.js';

/** The voice: opened by the API alone. */
@Module({ imports: [VisitsModule] })
export class VisitsApiModule {}
