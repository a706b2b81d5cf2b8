import { Module } from '@nestjs/common';
import { AuditModule } from '@furikaeri/audit';
import { AssignedReaders } from './assigned-readers.js';
import { BurdenLinesService } from './burden-lines.service.js';
import { FormFilesService } from './form-files.service.js';
import { Forms } from './forms.js';
import { InstrumentsService } from './instruments.service.js';
import { SheetReadersService } from './sheet-readers.service.js';
import { SheetReadingService } from './sheet-reading.service.js';
import { SheetSavesService } from './sheet-saves.service.js';
import { SheetsService } from './sheets.service.js';

const services = [
  InstrumentsService,
  FormFilesService,
  AssignedReaders,
  BurdenLinesService,
  Forms,
  SheetReadersService,
  SheetReadingService,
  SheetSavesService,
  SheetsService,
];

@Module({ imports: [AuditModule], providers: services, exports: services })
export class InstrumentsModule {}
