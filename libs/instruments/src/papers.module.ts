import { Module } from '@nestjs/common';
import { InstrumentsModule } from './instruments.module.js';
import { SheetPapersService } from './paper/sheet-papers.service.js';

/** Forms to print, empty and filled. Of the API alone. */
@Module({
  imports: [InstrumentsModule],
  providers: [SheetPapersService],
  exports: [SheetPapersService],
})
export class PapersModule {}
