import type { Day } from '@furikaeri/calendar';
import type { DisabilityKind } from '../desk.entity.js';
import type { Known } from './known.js';
import type { RawRow } from './raw-row.js';
import { readCode, readNote } from './read-code.js';
import { readOffice } from './read-office.js';
import { readDesk, readDisability, readSpecialist } from './read-people.js';
import { type Plan, readPlan } from './read-plan.js';
import { readVisits } from './read-visits.js';

/** A row of the register, understood. */
export interface RegisterRow extends Plan {
  readonly row: number;
  readonly officeId: string;
  readonly code: string;
  /** null: whoever it is now. */
  readonly specialistId: string | null;
  readonly deskId: string;
  /** Whether the file says so; else it follows from the kind, for new cases. */
  readonly deskIsGiven: boolean;
  readonly disabilityKind: DisabilityKind;
  /** undefined: the file has no such column. */
  readonly visits: readonly Day[] | undefined;
  readonly note: string | undefined;
}

/** Reads one row against what is known; its remarks are in `raw.findings`. Gives nothing where one is an error. */
export function checkRow(raw: RawRow, known: Known): RegisterRow | undefined {
  const office = readOffice(raw, known);
  const code = readCode(raw);
  const specialistId = office ? readSpecialist(raw, office, known) : null;
  const disabilityKind = readDisability(raw);
  const desk = readDesk(raw, disabilityKind, known);
  const plan = readPlan(raw);
  const visits = readVisits(raw, plan, known.today);
  const note = readNote(raw);
  if (raw.isWrong || !office || !code || !disabilityKind || !desk || !plan) return undefined;
  return {
    ...plan,
    row: raw.row,
    officeId: office.id,
    code,
    specialistId,
    deskId: desk.id,
    deskIsGiven: desk.isGiven,
    disabilityKind,
    visits,
    note,
  };
}
