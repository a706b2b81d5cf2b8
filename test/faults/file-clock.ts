import { readFileSync } from 'node:fs';
import { Clock } from '@furikaeri/core';

/** The machine's clock, moved by as many milliseconds as the file CLOCK_FILE says: all processes agree. */
export class FileClock extends Clock {
  override now(): Date {
    return new Date(Date.now() + Number(readFileSync(process.env.CLOCK_FILE!, 'utf8')));
  }
}
