import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { agreedStates, type VisitState } from './domain/visit.js';

/** A visit as calendars know it: no topic, no place, nobody of the team. */
export interface CalendarVisit {
  id: string;
  officeName: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  state: VisitState;
}

const ZONE = 'Asia/Tokyo';
const zoneText = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** `.ics`. The same visit keeps its UID for ever; what no longer holds is struck out, not left out. */
export function writeCalendar(visits: readonly CalendarVisit[], host: string, now: Date): string {
  const calendar = ical({
    prodId: { company: 'furikaeri', product: 'visits', language: 'JA' },
    name: '訪問・振り返り',
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.timezone({ name: null, generator: () => zoneText });
  for (const { id, officeName, startsAt, endsAt, sequence, state } of visits) {
    const holds = agreedStates.includes(state);
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence,
      stamp: now,
      start: new TZDate(startsAt, ZONE),
      end: new TZDate(endsAt, ZONE),
      timezone: ZONE,
      summary: `訪問・振り返り（${officeName}）`,
      status: holds ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    });
  }
  return calendar.toString();
}
