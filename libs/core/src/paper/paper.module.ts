import { Global, Module } from '@nestjs/common';
import { Paper } from './paper.js';

@Global()
@Module({ providers: [Paper], exports: [Paper] })
export class PaperModule {}
