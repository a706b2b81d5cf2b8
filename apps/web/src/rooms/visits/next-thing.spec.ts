import { nextThing, type VisitFacts } from './next-thing.js';

const now = '2026-11-24T03:00:00Z';
const visit = (over: Partial<VisitFacts>): VisitFacts => ({
  state: 'proposing',
  mySide: 'office',
  startsAt: null,
  proposals: [],
  note: null,
  ...over,
});
const asked = (answer: 'yes' | 'maybe' | 'no' | null) => ({
  proposedBy: 'visitors' as const,
  answer,
});
const note = { shownAt: null, visitorsConfirmedAt: null, officeConfirmedAt: null };
const office = (over: Partial<VisitFacts>) => nextThing(visit(over), now);
const visitors = (over: Partial<VisitFacts>) =>
  nextThing(visit({ mySide: 'visitors', ...over }), now);

it('dates: the office answers, the visitors agree, or offer new ones', () => {
  const some = { proposals: [asked('no'), asked(null)] };
  expect(office(some)).toEqual({ key: 'answerDates', mine: true });
  expect(visitors(some)).toEqual({ key: 'awaitAnswers', mine: false });
  const suiting = { proposals: [asked('no'), asked('maybe')] };
  expect(office(suiting)).toEqual({ key: 'awaitAgreement', mine: false });
  expect(visitors(suiting)).toEqual({ key: 'agree', mine: true });
  const none = { proposals: [asked('no'), asked('no')] };
  expect(office(none)).toEqual({ key: 'awaitNewDates', mine: false });
  expect(visitors(none)).toEqual({ key: 'proposeAgain', mine: true });
});

it('an agreed visit is prepared, and held from its first minute on', () => {
  const ahead = { state: 'confirmed', startsAt: '2026-11-24T03:00:01Z' } as const;
  expect(office(ahead).key).toBe('prepare');
  expect(visitors(ahead).key).toBe('readBrief');
  const begun = { state: 'confirmed', startsAt: now } as const;
  expect(visitors(begun)).toEqual({ key: 'hold', mine: true });
  expect(office(begun)).toEqual({ key: 'awaitNote', mine: false });
});

it('the note is written, shown, and confirmed by both in either order', () => {
  expect(visitors({ state: 'held' }).key).toBe('writeNote');
  expect(office({ state: 'held', note }).key).toBe('awaitNote');
  const shown = { ...note, shownAt: now };
  expect(office({ state: 'held', note: shown })).toEqual({ key: 'readNote', mine: true });
  expect(visitors({ state: 'held', note: shown }).key).toBe('confirmNote');
  const half = { ...shown, officeConfirmedAt: now };
  expect(office({ state: 'held', note: half }).key).toBe('awaitVisitorsYes');
  expect(visitors({ state: 'noted' }).key).toBe('close');
});

it('every state says something to everybody', () => {
  for (const state of [
    'draft',
    'proposing',
    'confirmed',
    'held',
    'noted',
    'closed',
    'declined',
    'postponed',
    'cancelled',
  ] as const) {
    for (const mySide of ['office', 'visitors', null] as const) {
      expect(nextThing(visit({ state, mySide }), now).key).toBeTruthy();
    }
  }
});
