import { Module } from '@nestjs/common';
import { InstrumentsModule } from '@furikaeri/instruments';
import { NotesModule } from './notes.module.js';
import { CertificatePapersService } from './paper/certificate-papers.service.js';
import { VisitPapersService } from './paper/visit-papers.service.js';

const services = [VisitPapersService, CertificatePapersService];

/** Brief, note and certificates to print. Of the API alone. */
@Module({ imports: [InstrumentsModule, NotesModule], providers: services, exports: services })
export class PapersModule {}
