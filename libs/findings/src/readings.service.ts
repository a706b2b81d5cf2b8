import { Injectable } from '@nestjs/common';
import { invalid, newId, type PersonActor, refused, UnitOfWork } from '@furikaeri/core';
import { MOST_READINGS, type Reading, readReading } from './domain/readings.js';
import { say } from './messages.js';
import { note } from './rows.js';
import { WordReading } from './word-reading.entity.js';

/** ことばの読み that a ward gives itself; those of the field and the dictionary are in the program. */
@Injectable()
export class ReadingsService {
  constructor(private readonly work: UnitOfWork) {}

  /** A word's reading, new or another one. */
  async saveReading(actor: PersonActor, input: Reading): Promise<void> {
    const reading = readReading(input);
    if (!reading) throw invalid('input.kana', say.readingShape());
    const { municipalityId } = actor;
    await this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(WordReading, { words: reading.words });
      if (known?.kana === reading.kana) return;
      const count = known ? 0 : await tx.manager.count(WordReading);
      if (count >= MOST_READINGS) throw refused(say.tooManyReadings({ most: MOST_READINGS }));
      const row = { id: known?.id ?? newId(), municipalityId, ...reading };
      await tx.manager.upsert(WordReading, row, ['municipalityId', 'words']);
      note(tx, 'readingSaved', 'WordReading', row.id);
    });
  }

  /** Read again as the dictionary has it. */
  async dropReading(actor: PersonActor, words: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(WordReading, { words });
      if (!known) return;
      await tx.manager.delete(WordReading, { id: known.id });
      note(tx, 'readingDropped', 'WordReading', known.id);
    });
  }
}
