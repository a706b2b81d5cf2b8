import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings.module.js';

/** The voice: opened by the API alone. */
@Module({ imports: [FindingsModule] })
export class FindingsApiModule {}
