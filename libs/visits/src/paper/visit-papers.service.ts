import { Injectable } from '@nestjs/common';
import {
  isId,
  notFound,
  Paper,
  type PaperHead,
  type PersonActor,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { readPaperHead } from '@furikaeri/directory';
import { SheetReadingService } from '@furikaeri/instruments';
import { recordAct } from '../acts.js';
import { readBrief } from '../brief.queries.js';
import { sheetsOn } from '../brief.service.js';
import { briefPaper } from './brief-paper.js';
import { notePaper } from './note-paper.js';
import { readNoteOnPaper } from './read-note.js';

const READERS = '訪問チームと、訪問を受ける事業所の職員';

interface Printable {
  officeId: string;
  content: { head: PaperHead };
}

/** The brief and the note on paper, for those who read them on screen. */
@Injectable()
export class VisitPapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paper: Paper,
    private readonly reading: SheetReadingService,
  ) {}

  brief(actor: PersonActor, visitId: string): Promise<Buffer> {
    return this.print(actor, visitId, 'brief', async (tx) => {
      const brief = await readBrief(tx, visitId);
      await this.reading.note(tx, sheetsOn(brief));
      const head = await readPaperHead(tx, { title: '訪問の前に読む一枚', readers: READERS });
      return { officeId: brief.officeId, content: briefPaper(brief, head) };
    });
  }

  note(actor: PersonActor, visitId: string): Promise<Buffer> {
    return this.print(actor, visitId, 'note', async (tx) => {
      const note = await readNoteOnPaper(tx, visitId);
      const head = await readPaperHead(tx, { title: '訪問の記録', readers: READERS });
      return { officeId: note.officeId, content: notePaper(note, head) };
    });
  }

  private async print(
    actor: PersonActor,
    visitId: string,
    name: 'brief' | 'note',
    read: (tx: Tx) => Promise<Printable>,
  ): Promise<Buffer> {
    if (!isId(visitId)) throw notFound('id');
    const { content, now } = await this.work.run(actor, async (tx) => {
      const { officeId, content: made } = await read(tx);
      const detail = { format: 'pdf' };
      recordAct(tx, `${name}Exported`, { id: visitId, officeId }, { detail });
      return { content: made, now: tx.now };
    });
    return this.paper.print(new URL(`${name}.typ`, import.meta.url), content, now);
  }
}
