import { newId, UnitOfWork } from '@furikaeri/core';
import { Minutes } from '@furikaeri/findings';
import { makeStatement } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import { actorOf } from '../setup/rooms.js';
import { does, makeCommittee, makeSitting, ofMeeting, refused } from './committee.js';

let api: Api;
let all: Awaited<ReturnType<typeof makeCommittee>>;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  all = await makeCommittee(api);
});
afterAll(() => api?.close());

const plan = (over: object = {}) => ({
  id: newId(),
  fiscalYear: 2026,
  round: 2,
  title: 'ケアマネジメント評価会議',
  heldOn: '2026-11-20',
  ...over,
});

describe('a meeting', () => {
  const input = plan();

  it('is planned once, however often it is sent', async () => {
    const { coordinator } = all.as;
    for (let n = 0; n < 2; n++) {
      const { meeting } = await does(coordinator, 'planMeeting', input, '{ meeting { id name } }');
      expect(meeting).toEqual({ id: input.id, name: '令和8年度 第2回' });
    }
    expect(await refused(coordinator, 'planMeeting', plan(), ofMeeting)).toBe(
      'CONFLICT findings.meetingTaken input.round',
    );
    const wrong: [object, string][] = [
      [{ round: 13 }, 'INVALID findings.roundRange input.round'],
      [{ fiscalYear: 2600, round: 1 }, 'INVALID findings.yearOutside input.fiscalYear'],
      [{ round: 3, title: ' ' }, 'INVALID findings.titleMissing input.title'],
      [{ round: 3, title: '会'.repeat(101) }, 'INVALID findings.textTooLong input.title'],
    ];
    for (const [over, expected] of wrong) {
      expect(await refused(coordinator, 'planMeeting', plan(over), ofMeeting)).toBe(expected);
    }
  });

  it('asks before a name is written, and takes it when that was read', async () => {
    const { coordinator } = all.as;
    const named = plan({ round: 3, title: '田中太郎さんを囲む会' });
    const asked = await does(coordinator, 'planMeeting', named, ofMeeting);
    expect(asked).toMatchObject({ meeting: null, warnings: [{ field: 'input.title' }] });
    const done = await does(coordinator, 'planMeeting', { ...named, confirmed: true }, ofMeeting);
    expect(done).toMatchObject({ meeting: { id: named.id }, warnings: [] });
  });

  it('opens its pack with a day and an agenda; members read it from then on', async () => {
    const { coordinator, member } = all.as;
    const meetingId = input.id;
    const topicId = newId();
    const read = 'query($id: Id!) { meeting(id: $id) { heldOn agenda { topic { code } report } } }';
    expect(await refused(coordinator, 'openPack', { meetingId })).toBe(
      'REFUSED findings.agendaEmpty',
    );
    await does(
      coordinator,
      'saveTopic',
      { id: topicId, code: 'ｔ１', title: 'ネットワーク', position: 1 },
      '{ id }',
    );
    expect(
      await refused(coordinator, 'saveTopic', { id: newId(), code: 't1', title: 'x', position: 2 }),
    ).toBe('CONFLICT findings.codeTaken input.code');
    await does(
      coordinator,
      'setAgenda',
      {
        meetingId,
        items: [{ topicId, asOf: '9月時点', report: ['井戸端会議を 3 回ひらいた。', ' '] }],
      },
      ofMeeting,
    );
    expect(await member.refusal(read, { id: meetingId })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await member.ask('{ topics { code } }')).topics).toEqual([]);
    await does(coordinator, 'openPack', { meetingId });
    expect((await member.ask(read, { id: meetingId })).meeting).toEqual({
      heldOn: '2026-11-20',
      agenda: [{ topic: { code: 't1' }, report: ['井戸端会議を 3 回ひらいた。'] }],
    });
    expect((await member.ask('{ topics { code } }')).topics).toEqual([{ code: 't1' }]);
    await does(coordinator, 'shutPack', { meetingId });
    expect(await member.refusal(read, { id: meetingId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps a topic of which somebody spoke', async () => {
    const { coordinator } = all.as;
    const { meeting, topic } = await makeSitting(api);
    await api.work.run(api.inside, (tx) =>
      makeStatement(tx, { meetingId: meeting.id, topicId: topic.id }),
    );
    const nothing = { meetingId: meeting.id, items: [] };
    expect(await refused(coordinator, 'setAgenda', nothing, ofMeeting)).toBe(
      'REFUSED findings.topicHasStatements input.items',
    );
    const twice = { meetingId: meeting.id, items: [{ topicId: topic.id }, { topicId: topic.id }] };
    expect(await refused(coordinator, 'setAgenda', twice, ofMeeting)).toBe(
      'INVALID findings.topicTwice input.items.1.topicId',
    );
  });

  it('changes no more when it is closed, until that is taken back', async () => {
    const { coordinator } = all.as;
    const { meeting } = await makeSitting(api, { heldOn: '2026-11-22' });
    const meetingId = meeting.id;
    await does(coordinator, 'closeMeeting', { meetingId });
    expect(
      await refused(coordinator, 'reviseMeeting', { meetingId, place: '講堂' }, ofMeeting),
    ).toBe('REFUSED findings.meetingClosed');
    await does(coordinator, 'reopenMeeting', { meetingId });
    await does(coordinator, 'reviseMeeting', { meetingId, place: '講堂' }, ofMeeting);
    const coming = await makeSitting(api, { heldOn: '2026-11-23' });
    expect(await refused(coordinator, 'closeMeeting', { meetingId: coming.meeting.id })).toBe(
      'REFUSED findings.notHeldYet',
    );
  });
});

describe('seats and attendance', () => {
  it('tell roles to members and names to nobody but coordinators', async () => {
    const { coordinator, member } = all.as;
    const { meeting } = await makeSitting(api, { packOpenedAt: new Date() });
    const [seatId, over] = [newId(), newId()];
    const seat = { id: seatId, label: '当事者', personId: all.people.member.id };
    await does(coordinator, 'saveSeat', { ...seat, fromOn: '2026-04-01' });
    const ended = { id: over, label: '家族', fromOn: '2024-04-01', untilOn: '2026-03-31' };
    await does(coordinator, 'saveSeat', ended);
    expect(
      await refused(coordinator, 'saveSeat', {
        ...seat,
        id: newId(),
        personId: all.people.manager.id,
        fromOn: '2026-04-01',
      }),
    ).toBe('INVALID findings.notAMember input.personId');
    const attendance = [{ seatId, presence: 'online' }];
    await does(coordinator, 'recordAttendance', { meetingId: meeting.id, attendance });
    const gone = [{ seatId: over, presence: 'present' }];
    expect(
      await refused(coordinator, 'recordAttendance', { meetingId: meeting.id, attendance: gone }),
    ).toBe('INVALID findings.notASeat input.attendance.0.seatId');
    const seen = await member.ask(
      'query($id: Id!) { meeting(id: $id) { attendance { label presence } } }',
      { id: meeting.id },
    );
    expect(seen.meeting.attendance).toEqual([{ label: '当事者', presence: 'online' }]);
    expect(await member.refusal('{ seats { person { familyName } } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a document', () => {
  const send = (client: { cookies: Record<string, string> }, id: string, content: string) =>
    api.inject({
      method: 'POST',
      url: `/meeting-documents/${id}`,
      headers: {
        origin: 'https://ward.test',
        cookie: Object.entries(client.cookies)
          .map(([k, v]) => `${k}=${v}`)
          .join('; '),
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${content}\r\n--x--\r\n`,
    });
  const get = (client: { cookies: Record<string, string> }, id: string) =>
    api.inject({
      url: `/meeting-documents/${id}.pdf`,
      headers: {
        cookie: Object.entries(client.cookies)
          .map(([k, v]) => `${k}=${v}`)
          .join('; '),
      },
    });

  it('is a PDF that members get with the opened pack', async () => {
    const { coordinator, member, manager, elsewhere } = all.as;
    const { meeting } = await makeSitting(api);
    const id = newId();
    await does(coordinator, 'addMeetingDocument', { id, meetingId: meeting.id, title: '資料1' });
    expect((await send(coordinator, id, 'GIF89a')).json()).toMatchObject({
      messageKey: 'findings.documentNotPdf',
    });
    expect((await get(coordinator, id)).statusCode).toBe(404);
    expect((await send(coordinator, id, '%PDF-1.7 a')).statusCode).toBe(201);
    expect((await send(member, id, '%PDF-1.7 b')).statusCode).toBe(403);
    expect((await get(member, id)).statusCode).toBe(404);
    await does(coordinator, 'openPack', { meetingId: meeting.id });
    const file = await get(member, id);
    expect([file.statusCode, file.headers['content-type'], file.body]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7 a',
    ]);
    expect((await get(manager, id)).statusCode).toBe(403);
    expect((await get(elsewhere, id)).statusCode).toBe(404);
    await does(coordinator, 'removeMeetingDocument', { documentId: id });
    expect((await get(coordinator, id)).statusCode).toBe(404);
  });
});

describe('minutes', () => {
  it('go from draft to published, are read by members then and change no more', async () => {
    const { coordinator, member } = all.as;
    const { meeting } = await makeSitting(api, { packOpenedAt: new Date() });
    const meetingId = meeting.id;
    const read = async () =>
      (
        await member.ask('query($id: Id!) { meeting(id: $id) { minutes { words state } } }', {
          id: meetingId,
        })
      ).meeting.minutes;
    const save = { meetingId, revision: 0, words: '開会のあいさつ。' };
    await does(coordinator, 'saveMinutes', save, ofMeeting);
    await does(coordinator, 'saveMinutes', save, ofMeeting);
    expect(await refused(coordinator, 'publishMinutes', { meetingId, revision: 1 })).toBe(
      'REFUSED findings.minutesNotApproved',
    );
    const query = `mutation($input: SaveMinutesInput!) { saveMinutes(input: $input) ${ofMeeting} }`;
    const other = { ...save, words: '別の文。' };
    expect(await coordinator.refusal(query, { input: other })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.revision',
      facts: { revision: 1, words: save.words, yours: other.words },
    });
    await does(coordinator, 'approveMinutes', { meetingId, revision: 1 });
    await does(coordinator, 'saveMinutes', { ...other, revision: 1 }, ofMeeting);
    expect(await refused(coordinator, 'publishMinutes', { meetingId, revision: 2 })).toBe(
      'REFUSED findings.minutesNotApproved',
    );
    await does(coordinator, 'approveMinutes', { meetingId, revision: 2 });
    expect(await read()).toBeNull();
    await does(coordinator, 'publishMinutes', { meetingId, revision: 2 });
    expect(await read()).toEqual({ words: other.words, state: 'published' });
    expect(await refused(coordinator, 'saveMinutes', { ...save, revision: 2 }, ofMeeting)).toBe(
      'REFUSED findings.minutesPublished',
    );
    await expect(
      api.work.run(api.inside, (tx) => tx.manager.update(Minutes, { meetingId }, { words: '' })),
    ).rejects.toThrow('published minutes never change');
  });
});

describe('row security', () => {
  it('shows members what stands in an opened pack, whatever the SQL says, and lets them write nothing', async () => {
    const shut = await makeSitting(api);
    const open = await makeSitting(api, { packOpenedAt: new Date() });
    for (const { meeting, topic } of [shut, open]) {
      await api.work.run(api.inside, (tx) =>
        makeStatement(tx, { meetingId: meeting.id, topicId: topic.id }),
      );
    }
    const { municipalityId } = all.people.member;
    const countAs = (personId: string, role: 'committeeMember' | 'manager' | 'coordinator') =>
      api.get(UnitOfWork).read(actorOf(municipalityId, { personId, roles: [role] }), async (tx) => {
        const of = async (table: string, column = 'meeting_id') =>
          (
            await tx.query<{ id: string }>(`select ${column} as id from ${table}
              where ${column} in ('${shut.meeting.id}', '${open.meeting.id}')`)
          ).map(({ id }) => id);
        return [await of('meeting', 'id'), await of('agenda_item'), await of('statement')];
      });
    const id = open.meeting.id;
    expect(await countAs(all.people.member.id, 'committeeMember')).toEqual([[id], [id], [id]]);
    expect(await countAs(all.people.manager.id, 'manager')).toEqual([[], [], []]);
    const both = expect.arrayContaining([id, shut.meeting.id]);
    expect(await countAs(all.people.coordinator.id, 'coordinator')).toEqual([both, both, both]);
    const member = actorOf(municipalityId, {
      personId: all.people.member.id,
      roles: ['committeeMember'],
    });
    const changed = await api.work.run(member, (tx) =>
      tx.query(`update statement set text = '' where meeting_id = $1 returning id`, [id]),
    );
    expect(changed).toEqual([[], 0]);
  });
});
