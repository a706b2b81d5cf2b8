import { Module } from '@nestjs/common';
import { InstrumentsService } from './instruments.service.js';

const services = [InstrumentsService];

@Module({ providers: services, exports: services })
export class InstrumentsModule {}
