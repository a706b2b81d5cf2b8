import { Module } from '@nestjs/common';
import { InstrumentsModule } from '@furikaeri/instruments';
import { BriefService } from './brief.service.js';
import { CertificatesService } from './certificates.service.js';
import { ConsentsService } from './consents.service.js';
import { MaterialService } from './material.service.js';
import { NextStepsService } from './next-steps.service.js';
import { PrivateNotesService } from './notes-private.service.js';
import { NotesService } from './notes.service.js';
import { ReflectionCasesService } from './reflection-cases.service.js';

const services = [
  NotesService,
  PrivateNotesService,
  NextStepsService,
  MaterialService,
  ReflectionCasesService,
  ConsentsService,
  BriefService,
  CertificatesService,
];

/** The supervision log: notes, next steps, cases, consents, material, certificates. */
@Module({ imports: [InstrumentsModule], providers: services, exports: services })
export class NotesModule {}
