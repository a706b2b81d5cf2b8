import { Module } from '@nestjs/common';
import { FormFilesService } from './form-files.service.js';
import { InstrumentsService } from './instruments.service.js';

const services = [InstrumentsService, FormFilesService];

@Module({ providers: services, exports: services })
export class InstrumentsModule {}
