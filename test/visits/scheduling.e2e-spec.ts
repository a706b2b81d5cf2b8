import { newId } from '@furikaeri/core';
import type { Visit } from '@furikaeri/visits';
import { actorOf } from '../setup/rooms.js';
import { type Dates, date, mutations, startDates, threeDates } from './dates.js';

let ward: Dates;
beforeAll(async () => {
  ward = await startDates({ REQUESTS_PER_SECOND: '100000' });
});
afterAll(() => ward?.close());

type Name = Parameters<Dates['as']>[0];
type Step = keyof typeof mutations;
const call = async (who: Name, step: Step, input: object) => {
  const data = await (await ward.as(who)).ask(mutations[step], { input });
  return Object.values(data)[0] as any;
};
const refusal = async (who: Name, step: Step, input: object) =>
  (await ward.as(who)).refusal(mutations[step], { input });
const reason = '担当の職員が急に休むことになったため';
const tick = (ids: string[], answer = 'yes') => ids.map((proposalId) => ({ proposalId, answer }));

/** A visit with three dates on offer, all answered with ○. */
async function answered(team?: Name[], dates = threeDates()): Promise<[Visit, string[]]> {
  const visit = await ward.newVisit({}, team as never);
  await call('guide', 'propose', { visitId: visit.id, dates });
  const ids = dates.map(({ id }) => id);
  await call('head', 'answer', { visitId: visit.id, answers: tick(ids) });
  return [visit, ids];
}
const bookings = (visitId: string) =>
  ward.database.query<{ person_id: string }>(
    'select person_id from visit_booking where visit_id = $1 order by 1',
    [visitId],
  );
const sequence = async (visitId: string) =>
  (
    await ward.database.query<{ n: number }>(
      'select calendar_sequence as n from visit where id = $1',
      [visitId],
    )
  )[0]!.n;
const clear = () => ward.database.query('delete from visit_booking');
afterEach(clear);

describe('finding a date', () => {
  it('goes from three proposals over ○△× to an agreed time that takes everybody’s', async () => {
    const visit = await ward.newVisit();
    const dates = threeDates();
    const proposed = await call('lead', 'propose', { visitId: visit.id, dates });
    expect(proposed).toMatchObject({ saved: true, visit: { state: 'proposing' } });
    expect(proposed.visit.proposals.map((one: any) => one.when)).toEqual([
      '令和8年12月1日（火）10:00〜12:00',
      '令和8年12月2日（水）10:00〜12:00',
      '令和8年12月3日（木）14:00〜16:00',
    ]);
    const [a, b, c] = dates.map(({ id }) => id);
    const some = await call('anna', 'answer', {
      visitId: visit.id,
      answers: [
        { proposalId: a, answer: 'no' },
        { proposalId: b, answer: 'maybe', note: '11時からなら' },
      ],
    });
    expect(some.message.text).toBe('回答を保存しました。あと 1 つの候補日が未回答です。');
    await call('head', 'answer', { visitId: visit.id, answers: tick([c!]) });
    expect(await refusal('head', 'confirm', { proposalId: a })).toMatchObject({
      code: 'REFUSED',
      messageKey: 'visits.answeredNo',
    });
    const agreed = await call('head', 'confirm', { proposalId: b, place: '2階の相談室' });
    expect(agreed).toMatchObject({
      saved: true,
      message: { text: '令和8年12月2日（水）10:00〜12:00に決まりました。' },
      visit: {
        state: 'confirmed',
        startsAt: '2026-12-02T01:00:00.000Z',
        place: '2階の相談室',
        proposals: [{ id: b, answer: 'maybe', answerNote: '11時からなら', answeredVia: 'account' }],
      },
    });
    expect((await bookings(visit.id)).map((row) => row.person_id)).toEqual(
      [ward.people.lead.id, ward.people.guide.id].toSorted(),
    );
    // Said again, it is the same agreement and no second act.
    expect(await call('lead', 'confirm', { proposalId: b })).toMatchObject({ saved: true });
    const { visit: seen } = await (
      await ward.as('lead')
    ).ask(
      `query ($id: Id!) { visit(id: $id) { stateLabel mySide myMoves { move label needsReason }
         team { part person { familyName } } acts { label side toState person { id } } } }`,
      { id: visit.id },
    );
    expect(seen).toMatchObject({
      stateLabel: '日程が決まりました',
      mySide: 'visitors',
      team: [{ part: 'lead', person: { familyName: '青葉' } }, { part: 'centre' }],
      acts: [
        { label: '候補日を示す', side: 'visitors' },
        { label: '日程を決める', side: 'office', person: { id: ward.people.head.id } },
      ],
    });
    expect(seen.myMoves).toEqual([
      { move: 'reschedule', label: '日程を組みなおす', needsReason: true },
      { move: 'hold', label: '訪問したことにする', needsReason: false },
      { move: 'postpone', label: '延期する', needsReason: true },
      { move: 'cancel', label: '訪問を取りやめる', needsReason: true },
    ]);
    const log = await ward.database.query<{ action: string }>(
      `select action from audit_entry where object_id = $1 order by seq`,
      [visit.id],
    );
    expect(log.map(({ action }) => action)).toEqual([
      'visits.datesProposed',
      'visits.datesAnswered',
      'visits.datesAnswered',
      'visits.dateConfirmed',
    ]);
  });

  it('asks about days on which people are away, and saves once it is told to', async () => {
    const [other, ids] = await answered();
    await call('lead', 'confirm', { proposalId: ids[0] });
    await ward.database.query(
      `insert into closed_day (municipality_id, on_day, name) values ($1, '2026-12-04', '設備点検')`,
      [ward.municipality.id],
    );
    const visit = await ward.newVisit();
    const dates = [
      date('2026-12-01', '11:00', '13:00'),
      date('2026-12-04'),
      date('2026-12-05', '18:00', '19:00'),
      date('2027-01-11'),
    ];
    const asked = await call('guide', 'propose', { visitId: visit.id, dates });
    expect(asked.saved).toBe(false);
    expect(asked.dateWarnings.map((one: any) => [one.field, one.message.key])).toEqual([
      ['input.dates.0', 'visits.memberTaken'],
      ['input.dates.0', 'visits.memberTaken'],
      ['input.dates.1', 'visits.onClosedDay'],
      ['input.dates.2', 'visits.onWeekend'],
      ['input.dates.2', 'visits.outsideHours'],
      ['input.dates.3', 'visits.onHoliday'],
    ]);
    expect(asked.visit).toMatchObject({ state: 'draft', proposals: [] });
    const told = { visitId: visit.id, dates, confirmed: true };
    const made = await call('guide', 'propose', told);
    expect(made).toMatchObject({ saved: true, visit: { state: 'proposing' } });
    expect(made.visit.proposals[0].taken).toHaveLength(2);
    expect(other.id).not.toBe(visit.id);
    // A retry is the same dates; the same ids for another visit are refused.
    expect(await call('guide', 'propose', told)).toMatchObject({ saved: true });
    const [{ n } = { n: 0 }] = await ward.database.query<{ n: number }>(
      'select count(*)::int as n from date_proposal where visit_id = $1',
      [visit.id],
    );
    expect(n).toBe(4);
    expect(await refusal('guide', 'propose', { ...told, visitId: other.id })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.dates',
    });
    await ward.database.query('delete from closed_day');
  });

  it('refuses what cannot be chosen from, naming the date', async () => {
    const visit = await ward.newVisit();
    const wrong = async (dates: object[]) => {
      const { code, field, messageKey } = await refusal('guide', 'propose', {
        visitId: visit.id,
        dates,
        confirmed: true,
      });
      return [code, field, messageKey];
    };
    const three = threeDates();
    expect(await wrong(three.slice(1))).toEqual(['INVALID', 'input.dates', 'visits.tooFewDates']);
    expect(await wrong([date('2026-11-20'), ...three])).toEqual([
      'INVALID',
      'input.dates.0',
      'visits.datePast',
    ]);
    expect(await wrong([...three, date('2026-12-02', '11:00', '11:30')])).toEqual([
      'INVALID',
      'input.dates.3',
      'visits.datesOverlap',
    ]);
    const alone = await ward.newVisit({}, []);
    expect(
      await refusal('guide', 'propose', { visitId: alone.id, dates: threeDates() }),
    ).toMatchObject({ code: 'REFUSED', messageKey: 'visits.noTeamYet' });
  });

  it('withdraws earlier dates when new ones are proposed, after × to all', async () => {
    const visit = await ward.newVisit();
    const old = threeDates();
    await call('lead', 'propose', { visitId: visit.id, dates: old });
    const all = old.map(({ id }) => id);
    const none = await call('head', 'answer', { visitId: visit.id, answers: tick(all, 'no') });
    expect(none.message).toMatchObject({ key: 'visits.allNo' });
    const fresh = [date('2026-12-08'), date('2026-12-09'), date('2026-12-10')];
    const again = await call('lead', 'propose', { visitId: visit.id, dates: fresh });
    expect(again.visit.proposals.map((one: any) => one.id)).toEqual(fresh.map(({ id }) => id));
    expect(
      await refusal('head', 'answer', { visitId: visit.id, answers: tick([all[0]!]) }),
    ).toMatchObject({ code: 'CONFLICT', messageKey: 'visits.datesChanged' });
    expect(await refusal('lead', 'confirm', { proposalId: all[0] })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refusal('lead', 'confirm', { proposalId: fresh[0]!.id })).toMatchObject({
      code: 'REFUSED',
      messageKey: 'visits.notAnswered',
    });
  });

  it('takes what the office said on the telephone, and asks about names in notes', async () => {
    const visit = await ward.newVisit();
    const dates = threeDates();
    await call('guide', 'propose', { visitId: visit.id, dates });
    const answers = [{ proposalId: dates[0]!.id, answer: 'yes', note: '佐藤花子さんも同席' }];
    const asked = await call('lead', 'answer', { visitId: visit.id, answers });
    expect(asked).toMatchObject({
      saved: false,
      warnings: [{ field: 'input.answers.0.note', found: '佐藤花子さん' }],
    });
    const told = await call('lead', 'answer', { visitId: visit.id, answers, confirmed: true });
    expect(told.visit.proposals[0]).toMatchObject({ answer: 'yes', answeredVia: 'telephone' });
  });

  it('lets the office offer dates, which the visitors agree to', async () => {
    const visit = await ward.newVisit();
    await call('lead', 'propose', { visitId: visit.id, dates: threeDates() });
    const own = date('2026-12-11', '13:00', '15:00');
    const offered = await call('anna', 'suggest', { visitId: visit.id, dates: [own] });
    expect(offered.visit.proposals.at(-1)).toMatchObject({
      id: own.id,
      proposedBy: 'office',
      answer: 'yes',
    });
    expect(await refusal('anna', 'confirm', { proposalId: own.id })).toMatchObject({
      code: 'REFUSED',
      messageKey: 'visits.ownOffer',
    });
    expect(await call('lead', 'confirm', { proposalId: own.id })).toMatchObject({
      visit: { state: 'confirmed', startsAt: '2026-12-11T04:00:00.000Z' },
    });
  });
});

describe('giving an agreement up', () => {
  it('goes back to finding a date, with a reason; time is given back, calendars hear of it', async () => {
    const [visit, ids] = await answered();
    await call('lead', 'confirm', { proposalId: ids[0] });
    expect(await sequence(visit.id)).toBe(1);
    expect(await refusal('head', 'reschedule', { visitId: visit.id })).toMatchObject({
      code: 'INVALID',
      field: 'input.reason',
    });
    const named = { visitId: visit.id, reason: '山田太郎さんの面談と重なったため' };
    expect(await call('head', 'reschedule', named)).toMatchObject({ saved: false });
    const moved = await call('head', 'reschedule', { visitId: visit.id, reason });
    expect(moved.visit).toMatchObject({ state: 'proposing', startsAt: null, proposals: [] });
    expect(await bookings(visit.id)).toEqual([]);
    expect(await sequence(visit.id)).toBe(2);
    const dates = threeDates();
    await call('lead', 'propose', { visitId: visit.id, dates });
    await call('head', 'answer', { visitId: visit.id, answers: tick([dates[2]!.id]) });
    await call('head', 'confirm', { proposalId: dates[2]!.id });
    expect(await sequence(visit.id)).toBe(3);
  });

  it('lets the office decline and the 基幹 ask again', async () => {
    const [visit] = await answered();
    expect(await refusal('lead', 'decline', { visitId: visit.id, reason })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await call('head', 'decline', { visitId: visit.id, reason })).visit.state).toBe(
      'declined',
    );
    // Pressed twice: the same answer, one act. With other words it is another wish, and not possible.
    expect((await call('head', 'decline', { visitId: visit.id, reason })).visit.state).toBe(
      'declined',
    );
    expect(
      await refusal('head', 'decline', { visitId: visit.id, reason: 'ほかの理由' }),
    ).toMatchObject({ code: 'REFUSED', messageKey: 'visits.notInThisState' });
    // The assignment is over: for the lead there is nothing to do with it any more.
    const fresh = { visitId: visit.id, dates: threeDates() };
    expect(await refusal('lead', 'propose', fresh)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await call('guide', 'propose', fresh)).visit.state).toBe('proposing');
    const acts = await ward.database.query(
      'select move, side, reason from visit_act where visit_id = $1 order by id',
      [visit.id],
    );
    expect(acts).toEqual([
      { move: 'propose', side: 'visitors', reason: '' },
      { move: 'decline', side: 'office', reason },
      { move: 'resume', side: 'visitors', reason: '' },
    ]);
  });

  it('postpones and resumes, and cancels for good', async () => {
    const [visit, ids] = await answered();
    await call('lead', 'confirm', { proposalId: ids[0] });
    expect((await call('head', 'postpone', { visitId: visit.id, reason })).visit.state).toBe(
      'postponed',
    );
    expect(await bookings(visit.id)).toEqual([]);
    expect((await call('head', 'postpone', { visitId: visit.id, reason })).visit.state).toBe(
      'postponed',
    );
    expect((await call('lead', 'resume', { visitId: visit.id })).visit.state).toBe('proposing');
    for (const _ of [1, 2]) {
      const { visit: now } = await call('lead', 'cancel', { visitId: visit.id, reason });
      expect(now.state).toBe('cancelled');
    }
    expect(await refusal('head', 'cancel', { visitId: visit.id, reason })).toMatchObject({
      code: 'REFUSED',
    });
    expect(
      await refusal('guide', 'propose', { visitId: visit.id, dates: threeDates() }),
    ).toMatchObject({ code: 'REFUSED', messageKey: 'visits.notInThisState' });
  });

  it('turns into a web meeting without a new agreement', async () => {
    const [visit, ids] = await answered();
    await call('lead', 'confirm', { proposalId: ids[0] });
    const place = 'https://meet.example/abc';
    const web = { visitId: visit.id, method: 'web', place };
    expect((await call('head', 'meet', web)).visit).toMatchObject({
      state: 'confirmed',
      method: 'web',
      place,
    });
    expect(await sequence(visit.id)).toBe(2);
    await call('head', 'meet', web);
    expect(await sequence(visit.id)).toBe(2);
    await ward.database.query(`update visit set state = 'held' where id = $1`, [visit.id]);
    expect(await refusal('head', 'meet', { visitId: visit.id, method: 'onSite' })).toMatchObject({
      code: 'REFUSED',
    });
  });
});

describe('two at once', () => {
  it('on one visit: one date is agreed, the others are told which', async () => {
    for (let round = 0; round < 5; round++) {
      const [visit, ids] = await answered();
      const clients = await Promise.all([ward.as('lead'), ward.as('head'), ward.as('guide')]);
      const answers = await Promise.all(
        clients.map((client, n) =>
          client.send(mutations.confirm, { input: { proposalId: ids[n] } }),
        ),
      );
      const won = answers.filter(({ errors }) => !errors);
      const lost = answers.flatMap(({ errors }) => errors ?? []);
      expect(won).toHaveLength(1);
      expect(lost.map(({ extensions }) => [extensions.code, extensions.messageKey])).toEqual([
        ['CONFLICT', 'visits.otherDateAgreed'],
        ['CONFLICT', 'visits.otherDateAgreed'],
      ]);
      const { when, startsAt } = won[0]!.data.confirmDate.visit;
      expect(lost[0]!.message).toBe(`この訪問は、すでに${when}に決まりました。`);
      expect(lost[0]!.extensions).toMatchObject({ facts: { startsAt } });
      expect(await bookings(visit.id)).toHaveLength(2);
      await clear();
    }
  });

  it('on one lead: PostgreSQL lets one visit have the time; the other hears who is taken', async () => {
    for (let round = 0; round < 5; round++) {
      const pairs = [
        await answered(['lead', 'guide'], threeDates()),
        await answered(
          ['guide', 'lead'],
          [
            date('2026-12-01', '11:00', '13:00'),
            date('2026-12-02', '11:00', '13:00'),
            date('2026-12-03', '15:00', '17:00'),
          ],
        ),
        await answered(['core', 'lead'], threeDates()),
      ];
      const clients = await Promise.all([ward.as('head'), ward.as('anna'), ward.as('guide')]);
      const answers = await Promise.all(
        pairs.map(([, ids], n) =>
          clients[n]!.send(mutations.confirm, { input: { proposalId: ids[0] } }),
        ),
      );
      const lost = answers.flatMap(({ errors }) => errors ?? []);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      for (const { message, extensions } of lost) {
        expect(extensions).toMatchObject({ code: 'CONFLICT', messageKey: 'visits.memberTaken' });
        expect(message).toContain('青葉 結さん');
        expect(message).not.toContain(ward.office.name);
      }
      const states = await ward.database.query<{ state: string }>(
        'select state from visit where id = any ($1) order by state',
        [pairs.map(([visit]) => visit.id)],
      );
      expect(states.map(({ state }) => state)).toEqual(['confirmed', 'proposing', 'proposing']);
      await clear();
    }
  });
});

describe('free times', () => {
  const query = `query ($input: FreeTimesInput!) { freeTimes(input: $input) { items { when freeUntil } withoutHours { id } } }`;

  it('are what the hours of all leave, without other visits and closed days', async () => {
    const visit = await ward.newVisit();
    const input = { visitId: visit.id, fromOn: '2026-12-01', untilOn: '2026-12-04', minutes: 90 };
    const hours = (person: string, on: string, from: string, until: string) =>
      ward.database.query(
        `insert into availability (municipality_id, person_id, starts_at, ends_at)
         values ($1, $2, ($3 || ' ' || $4 || '+09')::timestamptz, ($3 || ' ' || $5 || '+09')::timestamptz)`,
        [ward.municipality.id, person, on, from, until],
      );
    await hours(ward.people.lead.id, '2026-12-01', '09:00', '12:00');
    await hours(ward.people.lead.id, '2026-12-02', '13:00', '17:00');
    await hours(ward.people.lead.id, '2026-12-04', '13:00', '17:00');
    await ward.database.query(
      `insert into closed_day (municipality_id, on_day, name) values ($1, '2026-12-04', '設備点検')`,
      [ward.municipality.id],
    );
    const [, ids] = await answered(
      ['guide'],
      [date('2026-12-02', '13:00', '14:10'), date('2026-12-08'), date('2026-12-09')],
    );
    await call('guide', 'confirm', { proposalId: ids[0] });
    const { freeTimes } = await (await ward.as('lead')).ask(query, { input });
    expect(freeTimes).toEqual({
      items: [
        { when: '令和8年12月1日（火）9:00〜10:30', freeUntil: '2026-12-01T03:00:00.000Z' },
        { when: '令和8年12月2日（水）14:15〜15:45', freeUntil: '2026-12-02T08:00:00.000Z' },
      ],
      withoutHours: [{ id: ward.people.guide.id }],
    });
    await ward.database.query('delete from closed_day');
  });

  it('looks at most three months ahead', async () => {
    const visit = await ward.newVisit();
    const input = { visitId: visit.id, untilOn: '2027-11-01' };
    expect(await (await ward.as('lead')).refusal(query, { input })).toMatchObject({
      code: 'INVALID',
      field: 'input.untilOn',
    });
  });
});

describe('whose visit it is not', () => {
  it('is as if it were not there', async () => {
    const [visit, ids] = await answered();
    const codes: Record<string, unknown> = {};
    for (const who of [
      'stray',
      'strayCore',
      'nextDoor',
      'elsewhere',
      'member',
      'former',
    ] as const) {
      const client = await ward.as(who);
      const seen = await client.send('query ($id: Id!) { visit(id: $id) { id } }', {
        id: visit.id,
      });
      const confirmed = await client.send(mutations.confirm, { input: { proposalId: ids[0] } });
      const answered = await client.send(mutations.answer, {
        input: { visitId: visit.id, answers: tick(ids) },
      });
      const left = await client.send(mutations.cancel, { input: { visitId: visit.id, reason } });
      codes[who] = [seen, confirmed, answered, left].map(
        ({ errors }) => errors?.[0]?.extensions.code,
      );
    }
    const gone = Array.from({ length: 4 }, () => 'NOT_FOUND');
    const forbidden = Array.from({ length: 4 }, () => 'FORBIDDEN');
    expect(codes).toEqual({
      stray: gone,
      strayCore: gone,
      nextDoor: gone,
      elsewhere: gone,
      member: forbidden,
      former: forbidden,
    });
    // Of another visit's team at the same office: only what took place may be looked at, and no more.
    await ward.newVisit({ state: 'proposing' }, ['lead2']);
    const looks = async () => {
      const actor = actorOf(ward.municipality.id, {
        personId: ward.people.lead2.id,
        roles: ['lead'],
        assignedOfficeIds: [visit.officeId],
      });
      const sql = 'select state from visit where id = $1';
      return ward.work.read(actor, (tx) => tx.query(sql, [visit.id]));
    };
    expect(await looks()).toEqual([]);
    const become = (state: string, at: string | null) =>
      ward.database.query(
        `update visit set state = $2, starts_at = $3::timestamptz,
           ends_at = $3::timestamptz + interval '2 hours' where id = $1`,
        [visit.id, state, at],
      );
    await become('closed', '2026-11-02T01:00:00Z');
    expect(await looks()).toEqual([{ state: 'closed' }]);
    await become('proposing', null);
    expect(await refusal('lead2', 'confirm', { proposalId: ids[0] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal('lead2', 'cancel', { visitId: visit.id, reason })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const missing = await refusal('lead', 'confirm', { proposalId: newId() });
    expect(missing).toMatchObject({ code: 'NOT_FOUND', field: 'input.proposalId' });
  });

  it('lists only what one may see', async () => {
    await ward.database.query(`update visit_member set left_at = now() where person_id = $1`, [
      ward.people.lead2.id,
    ]);
    const visit = await ward.newVisit({}, ['lead2']);
    const list = `query ($filter: VisitFilterInput) { visits(filter: $filter, take: 100) { totalItems items { id } } }`;
    const seen = async (who: Name, filter = {}) =>
      (await (await ward.as(who)).ask(list, { filter })).visits.items.map((one: any) => one.id);
    expect(await seen('lead2', { mine: true })).toEqual([visit.id]);
    expect(await seen('stray')).toEqual([]);
    expect(await seen('nextDoor')).toEqual([]);
    expect(await seen('head', { states: ['draft'] })).toContain(visit.id);
    expect(await seen('guide', { mine: true })).not.toContain(visit.id);
  });
});
