import type { Day } from '@furikaeri/calendar';
import type { DisabilityKind } from '../desk.entity.js';

/** What the municipality has registered; rows of a file are read against it. */
export interface Known {
  readonly today: Day;
  /** By 事業所番号. */
  readonly offices: ReadonlyMap<string, KnownOffice>;
  /** By 提出先 as `foldText` gives it. */
  readonly desks: ReadonlyMap<string, KnownDesk>;
  readonly deskOf: ReadonlyMap<DisabilityKind, string>;
  /** What a text probably means; undefined where nothing is alike. */
  nearestOffice(text: string): KnownOffice | undefined;
  nearestSpecialist(text: string, officeId: string): string | undefined;
}

export interface KnownOffice {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kana: string;
  readonly closedOn: Day | null;
  /** By folded name, kana, and name with kana: those who work here or did. */
  readonly specialists: ReadonlyMap<string, readonly KnownSpecialist[]>;
}

export interface KnownSpecialist {
  readonly id: string;
  readonly name: string;
  /** Works here today or later; the others only keep the cases that they still have. */
  readonly isHere: boolean;
}

export interface KnownDesk {
  readonly id: string;
  readonly name: string;
}
