import { Injectable } from '@nestjs/common';
import type { ReadTx } from '@furikaeri/core';

/** Somebody by name. */
export interface NamedPerson {
  personId: string;
  name: string;
}
/** Who visits the office: has an open assignment there at this moment. */
export type FindAssigned = (tx: ReadTx, officeId: string) => Promise<NamedPerson[]>;

/**
 * Who visits is known two floors higher: that room says at boot how to find them. Without such a
 * room nobody visits, and row security agrees.
 */
@Injectable()
export class AssignedReaders {
  private source?: FindAssigned;

  /** Throws when it was said before. */
  use(source: FindAssigned): void {
    if (this.source) throw new Error('two rooms say who visits');
    this.source = source;
  }

  async of(tx: ReadTx, officeId: string): Promise<NamedPerson[]> {
    return (await this.source?.(tx, officeId)) ?? [];
  }
}
