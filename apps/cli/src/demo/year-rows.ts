import type { Day } from '@furikaeri/calendar';
import type {
  Availability,
  DateProposal,
  Programme,
  ProgrammeMember,
  ProgrammeRound,
  ProgrammeTarget,
  Visit,
  VisitAct,
  VisitBooking,
  VisitMember,
  VisitWish,
} from '@furikaeri/visits';

/** A year of visits in an invented ward, as rows. */
export interface Year {
  programme: Programme;
  rounds: ProgrammeRound[];
  members: ProgrammeMember[];
  targets: ProgrammeTarget[];
  wishes: VisitWish[];
  visits: Visit[];
  teams: VisitMember[];
  acts: Omit<VisitAct, 'id'>[];
  dates: DateProposal[];
  bookings: VisitBooking[];
  availability: Availability[];
}

export interface YearFacts {
  today: Day;
  fiscalYear: number;
  instrumentVersionId: string;
  /** When each office was visited before this year. */
  lastVisitedOn: ReadonlyMap<string, Day>;
}
