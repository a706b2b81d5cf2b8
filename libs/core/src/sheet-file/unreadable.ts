import type { Message } from '../errors.js';

/** The file cannot be read at all, or no further than `row`; the sentence is for the person who sent it. */
export class UnreadableFile extends Error {
  constructor(
    readonly messageOf: Message,
    readonly row = 0,
  ) {
    super(messageOf.text);
    this.name = 'UnreadableFile';
  }
}
