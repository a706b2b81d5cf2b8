import { day, month } from '@furikaeri/calendar';
import {
  type MonitoringRecord,
  type RecordContext,
  checkRecord,
  isDone,
} from './monitoring-record.js';

const context: RecordContext = { today: day('2026-11-22'), dueMonth: month('2026-11') };
const full: MonitoringRecord = {
  visitedOn: day('2026-11-20'),
  visitedAt: '14:00',
  method: 'faceToFace',
  placeKind: 'home',
  place: '自宅',
  met: ['person', 'family'],
  personMet: true,
  wishes: '作業所を続けたい',
  goals: '週4日の通所が続いている',
  services: '計画どおり',
  newIssues: 'なし',
  planChangeNeeded: false,
  nextMonthProposed: month('2027-02'),
};
const check = (change: Partial<MonitoringRecord>, more: Partial<RecordContext> = {}) =>
  checkRecord({ ...full, ...change }, { ...context, ...more }).map(
    (p) => `${p.stops}: ${p.field} ${p.reason}`,
  );

describe('checkRecord', () => {
  it('is content with a full record', () => {
    expect(check({})).toEqual([]);
    expect(check({ met: ['family'], personMet: false })).toEqual([]);
    expect(check({ visitedAt: '14:00:00' })).toEqual([]);
  });

  it.each(['visitedOn', 'visitedAt', 'method', 'placeKind', 'place', 'met', 'personMet'])(
    'without %s it is no visit',
    (field) => {
      expect(check({ [field]: null })).toEqual([`visit: ${field} missing`]);
      expect(isDone({ ...full, [field]: undefined }, context)).toBe(false);
    },
  );

  it.each(['wishes', 'goals', 'services', 'newIssues', 'planChangeNeeded', 'nextMonthProposed'])(
    'without %s the visit is done, the record not complete',
    (field) => {
      expect(check({ [field]: undefined })).toEqual([`record: ${field} missing`]);
      expect(isDone({ ...full, [field]: null }, context)).toBe(true);
    },
  );

  it.each([
    [{ place: ' 　' }, 'visit: place missing'],
    [{ met: [] }, 'visit: met missing'],
    [{ visitedOn: day('2026-11-23') }, 'visit: visitedOn inFuture'],
    [{ visitedOn: day('2026-10-31') }, 'visit: visitedOn visitOutsideDueMonth'],
    [{ visitedAt: '25:00' }, 'visit: visitedAt notATime'],
    [{ visitedAt: '9:00' }, 'visit: visitedAt notATime'],
    [{ method: 'phone' }, 'visit: method notFaceToFace'],
    [{ method: 'video' }, 'visit: method notFaceToFace'],
    [{ personMet: false }, 'visit: personMet metPersonDisagrees'],
    [{ met: ['family'] }, 'visit: personMet metPersonDisagrees'],
    [{ nextMonthProposed: month('2026-11') }, 'record: nextMonthProposed nextMonthNotLater'],
    [{ reportedOn: day('2026-11-21') }, 'record: reportedDeskId missing'],
    [{ reportedDeskId: '福祉部' }, 'record: reportedOn missing'],
    [
      { reportedDeskId: '福祉部', reportedOn: day('2026-11-19') },
      'record: reportedOn reportedBeforeVisit',
    ],
    [{ reportedDeskId: '福祉部', reportedOn: day('2026-11-23') }, 'record: reportedOn inFuture'],
  ] satisfies [Partial<MonitoringRecord>, string][])('%j: %s', (change, problem) =>
    expect(check(change)).toEqual([problem]),
  );

  it('lets another month satisfy only where the municipality moved the period', () =>
    expect(check({ visitedOn: day('2026-10-31') }, { periodChanged: true })).toEqual([]));

  it('asks for the report where the plan changes or the ward wants every one', () => {
    const report = ['record: reportedDeskId missing', 'record: reportedOn missing'];
    expect(check({ planChangeNeeded: true })).toEqual(report);
    expect(check({}, { reportAlways: true })).toEqual(report);
    expect(
      check({ planChangeNeeded: true, reportedDeskId: '衛生部', reportedOn: day('2026-11-22') }),
    ).toEqual([]);
  });
});
