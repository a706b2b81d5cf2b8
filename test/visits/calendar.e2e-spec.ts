import ICAL from 'ical.js';
import { writeCalendar } from '../../libs/visits/src/calendar-file.js';
import { makeVisitMember } from '../make/index.js';
import { type Dates, date, mutations, startDates, threeDates } from './dates.js';

let ward: Dates;
beforeAll(async () => {
  ward = await startDates({ REQUESTS_PER_SECOND: '100000' });
});
afterAll(() => ward?.close());
beforeEach(() => ward.clock.set('2026-11-24T01:00:00Z'));
afterEach(() => ward.database.query('delete from visit_booking'));

type Name = Parameters<Dates['as']>[0];
const ask = async (who: Name, query: string, variables = {}) =>
  (await ward.as(who)).ask(query, variables);
const call = (who: Name, step: keyof typeof mutations, input: object) =>
  ask(who, mutations[step], { input });
const reason = '担当の職員が休むことになったため';

async function proposed() {
  const visit = await ward.newVisit({ wish: '困難な場面の話をしたい' });
  const dates = threeDates();
  await call('lead', 'propose', { visitId: visit.id, dates });
  return { visit, ids: dates.map(({ id }) => id) };
}
async function agreed() {
  const { visit, ids } = await proposed();
  const answers = [{ proposalId: ids[1], answer: 'yes' }];
  await call('head', 'answer', { visitId: visit.id, answers });
  await call('lead', 'confirm', { proposalId: ids[1], place: '2階の相談室' });
  return visit;
}

/** As a calendar by other people reads it. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const begin = component.getFirstProperty('dtstart')!;
    const zone = zones.find(({ tzid }) => tzid === begin.getFirstParameter('tzid'))!;
    const at = (time: ICAL.Time) => {
      time.zone = zone;
      return time.toJSDate().toISOString();
    };
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      status: component.getFirstPropertyValue('status'),
      tzid: begin.getFirstParameter('tzid'),
      startsAt: at(event.startDate),
      endsAt: at(event.endDate),
      names: component.getAllProperties().map(({ name }) => name),
    };
  });
}

describe('a visit as a calendar entry', () => {
  const file = async (who: Name, id: string) => {
    const { cookies } = await ward.as(who);
    return ward.inject({ url: `/visits/${id}/calendar.ics`, cookies });
  };

  it('keeps its UID, grows its sequence and is struck out when it is given up', async () => {
    const visit = await agreed();
    const answer = await file('anna', visit.id);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const [first] = parse(answer.body);
    expect(first).toMatchObject({
      uid: `${visit.id}@ward.test`,
      sequence: 1,
      summary: `訪問・振り返り（${ward.office.name}）`,
      status: 'CONFIRMED',
      tzid: 'Asia/Tokyo',
      startsAt: '2026-12-02T01:00:00.000Z',
      endsAt: '2026-12-02T03:00:00.000Z',
    });
    // The office's name and the time; neither place nor topic nor people.
    expect(first!.names.toSorted()).toEqual([
      'dtend',
      'dtstamp',
      'dtstart',
      'sequence',
      'status',
      'summary',
      'uid',
    ]);
    expect(answer.body).toContain('DTSTART;TZID=Asia/Tokyo:20261202T100000');
    expect(answer.body).toMatch(/DTSTAMP:20261124T010000Z/);

    await call('head', 'reschedule', { visitId: visit.id, reason });
    expect(parse((await file('lead', visit.id)).body)).toMatchObject([
      { uid: first!.uid, sequence: 2, status: 'CANCELLED', startsAt: first!.startsAt },
    ]);
    const dates = [date('2026-12-08'), date('2026-12-09'), date('2026-12-10')];
    await call('lead', 'propose', { visitId: visit.id, dates });
    await call('head', 'answer', {
      visitId: visit.id,
      answers: [{ proposalId: dates[0]!.id, answer: 'maybe' }],
    });
    await call('head', 'confirm', { proposalId: dates[0]!.id });
    expect(parse((await file('lead', visit.id)).body)).toMatchObject([
      { uid: first!.uid, sequence: 3, status: 'CONFIRMED', startsAt: '2026-12-08T01:00:00.000Z' },
    ]);
    await call('guide', 'cancel', { visitId: visit.id, reason });
    expect(parse((await file('head', visit.id)).body)).toMatchObject([
      { sequence: 4, status: 'CANCELLED' },
    ]);
  });

  it('is there for the two sides alone, and once there is a time', async () => {
    const visit = await agreed();
    const status = async (who: Name) => (await file(who, visit.id)).statusCode;
    expect(await Promise.all((['lead', 'guide', 'head', 'anna'] as const).map(status))).toEqual([
      200, 200, 200, 200,
    ]);
    for (const who of ['lead2', 'core', 'nextDoor', 'elsewhere'] as const) {
      expect([who, await status(who)]).toEqual([who, 404]);
    }
    expect([await status('member'), await status('former')]).toEqual([403, 403]);
    expect((await ward.inject({ url: `/visits/${visit.id}/calendar.ics` })).statusCode).toBe(401);
    const { visit: dateless } = await proposed();
    expect((await file('lead', dateless.id)).statusCode).toBe(404);
    expect((await file('lead', 'x')).statusCode).toBe(404);
  });

  it('says the same hour wherever the server stands', () => {
    const text = writeCalendar(
      [
        {
          id: 'a',
          officeName: '相談; 室,「そらまめ」',
          startsAt: new Date('2026-12-31T15:30:00Z'),
          endsAt: new Date('2026-12-31T16:30:00Z'),
          sequence: 0,
          state: 'held',
        },
      ],
      'ward.test',
      new Date('2026-11-24T01:00:00Z'),
    );
    expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20270101T003000');
    expect(parse(text)).toMatchObject([
      { summary: '訪問・振り返り（相談; 室,「そらまめ」）', startsAt: '2026-12-31T15:30:00.000Z' },
    ]);
  });
});

describe('a feed', () => {
  const make = 'mutation { makeCalendarFeed { url } }';
  const read = (url: string) => ward.inject({ url: new URL(url).pathname });
  const newFeed = async (who: Name): Promise<string> => (await ask(who, make)).makeCalendarFeed.url;

  it('holds the visits of the person, and dies when it is made anew or taken back', async () => {
    const visit = await agreed();
    const url = await newFeed('lead');
    expect(url).toMatch(/^https:\/\/ward\.test\/calendar\/[\w-]{43}\.ics$/);
    const uids = async (address: string) => parse((await read(address)).body).map(({ uid }) => uid);
    expect(await uids(url)).toContain(`${visit.id}@ward.test`);
    expect(await uids(await newFeed('anna'))).toContain(`${visit.id}@ward.test`);
    expect(await uids(await newFeed('nextDoor'))).toEqual([]);
    expect(await uids(await newFeed('lead2'))).toEqual([]);
    const [row] = await ward.database.query<{ plain: boolean }>(
      `select position($1 in encode(token_hash, 'escape')) > 0 as plain from calendar_feed limit 1`,
      [url.slice(-47, -4)],
    );
    expect(row).toEqual({ plain: false });
    expect(await ask('lead', '{ myCalendarFeed { lastReadAt } }')).toEqual({
      myCalendarFeed: { lastReadAt: '2026-11-24T01:00:00.000Z' },
    });
    const anew = await newFeed('lead');
    expect((await read(url)).statusCode).toBe(404);
    expect((await read(anew)).statusCode).toBe(200);
    await ask('lead', 'mutation { revokeCalendarFeed }');
    expect((await read(anew)).statusCode).toBe(404);
    expect(await ask('lead', '{ myCalendarFeed { lastReadAt } }')).toEqual({
      myCalendarFeed: null,
    });
  });

  it('ends with the last post and with a suspended account', async () => {
    const url = await newFeed('core');
    expect((await read(url)).statusCode).toBe(200);
    const { id } = ward.people.core;
    await ward.database.query(`update account set state = 'suspended' where person_id = $1`, [id]);
    expect((await read(url)).statusCode).toBe(404);
    await ward.database.query(`update account set state = 'active' where person_id = $1`, [id]);
    await ward.database.query(
      `update appointment set until_on = '2026-11-23' where person_id = $1`,
      [id],
    );
    expect((await read(url)).statusCode).toBe(404);
    await ward.database.query('update appointment set until_on = null where person_id = $1', [id]);
  });
});

describe('an answer link', () => {
  const make = `mutation ($visitId: Id!) { makeAnswerLink(input: { visitId: $visitId }) { url expiresAt } }`;
  const show = `query ($token: String!) { answerLink(token: $token) {
    officeName visitors { name part } dates { id when answer } } }`;
  const answer = `mutation ($input: AnswerByLinkInput!) { answerDatesByLink(input: $input) { saved message { text } warnings { found } } }`;
  const newLink = async (visitId: string, who: Name = 'guide') => {
    const { url } = (await ask(who, make, { visitId })).makeAnswerLink;
    expect(url).toMatch(/^https:\/\/ward\.test\/answer#[\w-]{43}$/);
    return url.split('#')[1] as string;
  };
  const stranger = () => ward.browser();

  it('shows the dates and takes the answers of an office that has not signed in', async () => {
    const { visit, ids } = await proposed();
    const token = await newLink(visit.id);
    const { answerLink } = await stranger().ask(show, { token });
    expect(answerLink).toEqual({
      officeName: ward.office.name,
      visitors: [
        { name: '青葉 結', part: 'lead' },
        { name: expect.any(String), part: 'centre' },
      ],
      dates: [
        { id: ids[0], when: '令和8年12月1日（火）10:00〜12:00', answer: null },
        { id: ids[1], when: '令和8年12月2日（水）10:00〜12:00', answer: null },
        { id: ids[2], when: '令和8年12月3日（木）14:00〜16:00', answer: null },
      ],
    });
    const answers = ids.map((proposalId) => ({ proposalId, answer: 'yes', note: '佐藤花子さん' }));
    const asked = await stranger().ask(answer, { input: { token, answers } });
    expect(asked.answerDatesByLink).toMatchObject({ saved: false, warnings: [{}, {}, {}] });
    const input = { token, answers, confirmed: true };
    expect((await stranger().ask(answer, { input })).answerDatesByLink.saved).toBe(true);
    const rows = await ward.database.query(
      `select distinct answer, answered_via, answered_by from date_proposal where visit_id = $1`,
      [visit.id],
    );
    expect(rows).toEqual([{ answer: 'yes', answered_via: 'link', answered_by: null }]);
    const [entry] = await ward.database.query<{ actor: string; office_id: string }>(
      `select actor, office_id from audit_entry where action = 'visits.datesAnswered' order by seq desc limit 1`,
    );
    expect(entry).toMatchObject({ office_id: ward.office.id });
    // Not another visit's dates.
    const other = await proposed();
    const foreign = { token, answers: [{ proposalId: other.ids[0], answer: 'no' }] };
    const { errors } = await stranger().send(answer, { input: foreign });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  });

  it('answers alike when it never was, is over, was taken back, or the date is agreed', async () => {
    const refusals: unknown[] = [];
    const look = async (token: string) => {
      const { errors } = await stranger().send(show, { token });
      refusals.push([errors?.[0]?.extensions.code, errors?.[0]?.message]);
    };
    await look('x'.repeat(43));
    const { visit, ids } = await proposed();
    const first = await newLink(visit.id);
    const second = await newLink(visit.id);
    await look(first);
    const revoke = `mutation ($visitId: Id!) { revokeAnswerLink(input: { visitId: $visitId }) { id } }`;
    await ask('lead', revoke, { visitId: visit.id });
    await look(second);
    const third = await newLink(visit.id);
    const expire = (at: string) =>
      ward.database.query('update answer_link set expires_at = $2 where visit_id = $1', [
        visit.id,
        at,
      ]);
    await expire('2026-11-24T01:00:00Z');
    await look(third);
    await expire('2026-12-24T01:00:00Z');
    const answers = [{ proposalId: ids[0], answer: 'yes' }];
    await stranger().ask(answer, { input: { token: third, answers } });
    await call('lead', 'confirm', { proposalId: ids[0] });
    await look(third);
    expect(new Set(refusals.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refusals[0]).toEqual(['REFUSED', expect.stringContaining('使えません')]);
    const late = await stranger().send(answer, { input: { token: third, answers } });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'REFUSED' });
  });

  it('is made by the visitors alone, while dates are on offer', async () => {
    const { visit } = await proposed();
    const code = async (who: Name) =>
      (await (await ward.as(who)).send(make, { visitId: visit.id })).errors?.[0]?.extensions.code;
    expect(await code('lead')).toBeUndefined();
    expect(await code('head')).toBe('FORBIDDEN');
    expect(await code('lead2')).toBe('NOT_FOUND');
    expect(await code('elsewhere')).toBe('NOT_FOUND');
    const draft = await ward.newVisit();
    const { errors } = await (await ward.as('guide')).send(make, { visitId: draft.id });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'REFUSED' });
    await ward.work.run(ward.inside, (tx) =>
      makeVisitMember(tx, draft, { personId: ward.people.lead2.id }),
    );
  });

  it('slows guessing down', async () => {
    const guesser = stranger();
    guesser.remoteAddress = '198.51.100.7';
    const codes: unknown[] = [];
    for (let n = 0; n < 30; n++) {
      const { errors } = await guesser.send(show, { token: `${n}`.padStart(43, 'a') });
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'REFUSED'));
    expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS');
  });
});
