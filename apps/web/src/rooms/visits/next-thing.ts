import type { DateAnswer, Side, VisitState } from '../../generated/operations.js';

/** As much of a visit as decides what comes next. */
export interface VisitFacts {
  state: VisitState;
  mySide: Side | null;
  startsAt: string | null;
  proposals: readonly { proposedBy: Side; answer: DateAnswer | null }[];
  note: {
    shownAt: string | null;
    visitorsConfirmedAt: string | null;
    officeConfirmedAt: string | null;
  } | null;
}

export type NextKey =
  | 'propose'
  | 'awaitDates'
  | 'answerDates'
  | 'awaitAgreement'
  | 'awaitNewDates'
  | 'agree'
  | 'proposeAgain'
  | 'awaitAnswers'
  | 'prepare'
  | 'readBrief'
  | 'hold'
  | 'awaitNote'
  | 'writeNote'
  | 'readNote'
  | 'confirmNote'
  | 'awaitOfficeYes'
  | 'awaitVisitorsYes'
  | 'close'
  | 'awaitClose'
  | 'closed'
  | 'declined'
  | 'postponed'
  | 'resume'
  | 'cancelled'
  | 'onlySee';

/** What comes next. `mine`: the asking person's side is to do it. */
export interface NextThing {
  key: NextKey;
  mine: boolean;
}

const mine = (key: NextKey): NextThing => ({ key, mine: true });
const theirs = (key: NextKey): NextThing => ({ key, mine: false });

export function nextThing(visit: VisitFacts, now: string): NextThing {
  const { mySide: side, state, startsAt } = visit;
  if (state === 'closed' || state === 'declined' || state === 'cancelled') return theirs(state);
  if (!side) return theirs('onlySee');
  const visits = side === 'visitors';
  switch (state) {
    case 'draft':
      return visits ? mine('propose') : theirs('awaitDates');
    case 'proposing':
      return visits ? ofVisitors(visit) : ofOffice(visit);
    case 'confirmed':
      if (startsAt !== null && Date.parse(startsAt) <= Date.parse(now)) {
        return visits ? mine('hold') : theirs('awaitNote');
      }
      return mine(visits ? 'readBrief' : 'prepare');
    case 'held':
      return visits ? noteOfVisitors(visit) : noteOfOffice(visit);
    case 'noted':
      return visits ? mine('close') : theirs('awaitClose');
    case 'postponed':
      return visits ? mine('resume') : theirs('postponed');
  }
}

const suits = ({ answer }: { answer: DateAnswer | null }) => answer === 'yes' || answer === 'maybe';

function ofOffice({ proposals }: VisitFacts): NextThing {
  const asked = proposals.filter(({ proposedBy }) => proposedBy === 'visitors');
  if (asked.some(({ answer }) => answer === null)) return mine('answerDates');
  return theirs(proposals.some(suits) ? 'awaitAgreement' : 'awaitNewDates');
}

function ofVisitors({ proposals }: VisitFacts): NextThing {
  if (proposals.some(suits)) return mine('agree');
  const isOpen = proposals.some(({ answer }) => answer === null);
  return isOpen ? theirs('awaitAnswers') : mine('proposeAgain');
}

function noteOfVisitors({ note }: VisitFacts): NextThing {
  if (!note?.shownAt) return mine('writeNote');
  return note.visitorsConfirmedAt ? theirs('awaitOfficeYes') : mine('confirmNote');
}

function noteOfOffice({ note }: VisitFacts): NextThing {
  if (!note?.shownAt) return theirs('awaitNote');
  return note.officeConfirmedAt ? theirs('awaitVisitorsYes') : mine('readNote');
}
