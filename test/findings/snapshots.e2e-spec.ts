import { day } from '@furikaeri/calendar';
import { newId, type PersonActor } from '@furikaeri/core';
import { SnapshotMaker, SnapshotsService } from '@furikaeri/findings';
import { tableOf } from '../../libs/findings/src/figures/show.js';
import { CasesService, monthsAsOf, MonthsService, RecordsService } from '@furikaeri/monitoring';
import { FindingsJobsModule } from '@furikaeri/findings/jobs';
import { Visit, VisitAct } from '@furikaeri/visits';
import { makeDesk, makeHolder, makeMaterial, makeMeeting } from '../make/index.js';
import { startApi, type Api } from '../setup/api.js';
import { NOON } from '../setup/rooms.js';
import type { Client } from '../setup/client.js';
import { type FiguresWard, makeFiguresWard } from './figures-ward.js';

const FIELDS = `id state step steps cutOffOn fiscalYear publishedAt
  proof { hash inputs { code count } definitions { code count } }
  figures { code fiscalYear title n note columns { code } rows { code label cells { shown hidden } } }
  themes { title quotes }`;
const take = `mutation Take($input: TakeSnapshotInput!) { takeSnapshot(input: $input) { id state step steps } }`;
const publish = `mutation Publish($input: SnapshotInput!) { publishSnapshot(input: $input) { ${FIELDS} } }`;
const cancel = `mutation Cancel($input: SnapshotInput!) { cancelSnapshot(input: $input) { state cancelAsked } }`;
const one = `query One($id: Id!) { snapshot(id: $id) { ${FIELDS} } }`;
const list = `query List($meetingId: Id) { snapshots(meetingId: $meetingId) { totalItems items { id publishedAt } } }`;

let api: Api;
let ward: FiguresWard;
let coordinator: Client;
let member: Client;
let coordinatorId: string;
const tenOfSeptember = '2026-09-10';

beforeAll(async () => {
  api = await startApi({}, FindingsJobsModule);
  ward = await api.work.run(api.inside, makeFiguresWard);
  const people = await api.work.run(api.inside, async (tx) => ({
    coordinator: await makeHolder(tx, ['coordinator']),
    member: await makeHolder(tx, ['committeeMember']),
  }));
  coordinator = await api.signedIn(people.coordinator);
  coordinatorId = people.coordinator.id;
  member = await api.signedIn(people.member);
});
afterAll(() => api.close());

async function made(over: object = {}) {
  const id = newId();
  const input = { id, meetingId: ward.meeting.id, cutOffOn: tenOfSeptember, ...over };
  await coordinator.ask(take, { input });
  await api.queue.drain();
  return (await coordinator.ask(one, { id })).snapshot;
}
/** Cells of a figure by row and column; `＊` where hidden. */
function cellsOf(snapshot: { figures: any[] }, code: string): Record<string, number | string> {
  const figure = snapshot.figures.find((each) => each.code === code);
  return Object.fromEntries(
    figure.rows.flatMap((row: any) =>
      row.cells.map((cell: any, at: number) => [
        `${row.code} ${figure.columns[at].code}`,
        cell.hidden ? '＊' : cell.shown,
      ]),
    ),
  );
}
const titleOf = (snapshot: { figures: any[] }, code: string): string =>
  snapshot.figures.find((each) => each.code === code).title;
const rawOf = (id: string) =>
  api.database.query<{ cells: { key: string; value: number }[] }>(
    `select figure -> 'cells' as cells from snapshot_raw where snapshot_id = $1 order by position`,
    [id],
  );

/**
 * A month done and one closed on 5 September, by cases of their own for each `n`; then, at NOON, what
 * overwrites them: the visit is voided, the closing taken back, and a third case goes to another desk.
 */
async function recordMonths(n: 0 | 1) {
  const [done, closed, moved] = [3 * n, 70 - 6 * n, 67 - 6 * n].map((at) => ward.dues[at]!);
  const coordinates = await actorOfCoordinator();
  const months = api.get(MonthsService, { strict: false });
  const records = api.get(RecordsService, { strict: false });
  const cases = api.get(CasesService, { strict: false });
  const { id: deskId } = await api.work.run(api.inside, (tx) => makeDesk(tx));
  const recordId = newId();
  await api.database.query(
    `insert into monitoring_record (id, municipality_id, office_id, case_id, due_month_id, visited_on, source, created_at)
     values ($1, $2, $3, $4, $5, '2026-06-20', 'register', '2026-06-21')`,
    [recordId, done!.municipalityId, done!.officeId, done!.caseId, done!.id],
  );
  api.clock.set('2026-09-05T03:00:00Z');
  const why = { reason: 'movedAway', closedOn: day('2026-09-01'), confirmed: true } as const;
  await months.closeDueMonth(coordinates, { dueMonthId: closed!.id, ...why });
  api.clock.set(NOON);
  return {
    deskId,
    overwrite: async () => {
      await months.reopenDueMonth(coordinates, { dueMonthId: closed!.id, note: '誤り' });
      await records.voidRecord(coordinates, { recordId, reason: '誤り' });
      await cases.changeCase(coordinates, { caseId: moved!.caseId, deskId });
    },
    putBack: async () => {
      await cases.changeCase(coordinates, { caseId: moved!.caseId, deskId: ward.deskId });
      await api.database.query(
        `update due_month set done_on = '2026-06-20', ended_at = '2026-06-21' where id = $1`,
        [done!.id],
      );
    },
  };
}

describe('a snapshot', () => {
  it('is made by a worker and counts what was recorded until the cut-off', async () => {
    const snapshot = await made();
    expect(snapshot).toMatchObject({ state: 'done', step: 8, steps: 8, cutOffOn: tenOfSeptember });
    const rounds = cellsOf(snapshot, 'visits.byRound');
    expect(rounds).toMatchObject({ 'all target': 12, 'all visited': 6, 'all notYet': 6 });
    expect(titleOf(snapshot, 'visits.byRound')).toBe(
      '令和8年度は、12か所のうち6か所の事業所を訪問しました',
    );
    expect(cellsOf(snapshot, 'months.byDesk')).toMatchObject({
      'all due': 72,
      'all done': 36,
      'all passed': 36,
    });
    expect(titleOf(snapshot, 'steps.byRound')).toBe(
      '次にやってみること6件のうち、3件が「できた」になりました',
    );
  });

  it('hides what rests on one or two offices, and says so below', async () => {
    const snapshot = await made();
    const strengths = cellsOf(snapshot, 'perspectives.strengths');
    expect(strengths['individuality round1']).toBe(5);
    expect(strengths['rights round1']).toBe('＊');
    const months = cellsOf(snapshot, 'visits.byMonth');
    expect(months['2026-05 visited']).toBe('＊');
    expect(months['2026-06 visited']).toBe('＊');
    expect(months['all visited']).toBe(6);
    expect(snapshot.figures[0].note).toContain('＊');
  });

  it('of the same day gives the same figures and the same hash, whatever came later', async () => {
    const first = await made();
    const late = await api.work.run(api.inside, async (tx) => {
      const [done] = await tx.manager.findBy(Visit, { id: ward.visits[5]!.id });
      const { id, programmeId, roundId, createdBy } = done!;
      const visitId = newId();
      await tx.manager.insert(Visit, {
        ...done!,
        id: visitId,
        officeId: ward.offices[6]!.id,
        programmeId,
        roundId,
        createdBy,
      });
      const [act] = await tx.manager.findBy(VisitAct, { visitId: id });
      const { id: _, ...copied } = act!;
      const at = new Date('2026-09-20T03:00:00Z');
      await tx.manager.insert(VisitAct, { ...copied, visitId, officeId: ward.offices[6]!.id, at });
      await makeMaterial(tx, ward.visits[5]!, {
        releasedBy: ward.person.id,
        perspective: 'rights',
      });
      await tx.query(
        `update due_month set done_on = month + 5, ended_at = '2026-09-15' where id = $1`,
        [ward.dues.at(-1)!.id],
      );
      return visitId;
    });
    const second = await made();
    expect(second.proof.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second.proof).toEqual(first.proof);
    expect(second.figures).toEqual(first.figures);
    expect(await rawOf(second.id)).toEqual(await rawOf(first.id));
    const later = await made({ cutOffOn: '2026-09-21' });
    expect(later.proof.hash).not.toBe(first.proof.hash);
    expect(cellsOf(later, 'visits.byRound')['all visited']).toBe(7);
    await api.database.query('delete from visit_act where visit_id = $1', [late]);
    await api.database.query('delete from visit where id = $1', [late]);
  });

  it('reads what was true at the cut-off: months opened again, voided or at another desk since', async () => {
    const since = await recordMonths(0);
    const first = await made();
    const values = (await rawOf(first.id)).flatMap(({ cells }) =>
      cells.map(({ key, value }) => [key, value] as const),
    );
    expect(Object.fromEntries(values)).toMatchObject({
      'months/2026/all/due': 72,
      'months/2026/all/done': 36,
      'months/2026/all/closed': 1,
    });
    await since.overwrite();
    const second = await made();
    expect(second.proof).toEqual(first.proof);
    expect(await rawOf(second.id)).toEqual(await rawOf(first.id));
    // With all this behind it: one visit more, one less; nothing closed; three months at another desk.
    const later = await api.work.run(api.inside, (tx) =>
      tx.query<{ desk: string; done: number; closed: number }>(
        `select count(*) filter (where desk_id = $2)::int as desk, count(done_on)::int as done,
           count(closed_reason)::int as closed from (${monthsAsOf('$1')}) d`,
        [new Date('2026-11-23T00:00:00Z'), since.deskId],
      ),
    );
    expect(later).toEqual([{ desk: 3, done: 36, closed: 0 }]);
    await since.putBack();
  });

  it('ties its figures by relations that hold: one that does not is no knowledge of an attacker', async () => {
    const { id } = await made({ cutOffOn: '2026-10-31' });
    const figures = await api.database.query(
      'select figure from snapshot_raw where snapshot_id = $1',
      [id],
    );
    const { cells, relations } = tableOf(figures.map((row: any) => row.figure));
    const valueOf = new Map(cells.map(({ key, value }) => [key, value]));
    expect(relations.length).toBeGreaterThan(50);
    for (const { terms, holds } of relations) {
      const sum = terms.reduce((all, [key, factor]) => all + factor * valueOf.get(key)!, 0);
      expect({ terms, holds: holds === 'equal' ? sum === 0 : sum >= 0 }).toEqual({
        terms,
        holds: true,
      });
    }
    // The same cell in two figures is the same number.
    for (const cell of figures.flatMap((row: any) => row.figure.cells)) {
      expect([cell.key, cell.value]).toEqual([cell.key, valueOf.get(cell.key)]);
    }
  });

  it('tells of up to five years, each in tables of its own', async () => {
    const snapshot = await made({ years: 5 });
    expect(snapshot.steps).toBe(40);
    expect(snapshot.figures.map(({ fiscalYear }: any) => fiscalYear)).toContain(2022);
  });

  it('is refused for a day that is not over, and for one before the year', async () => {
    const input = { id: newId(), meetingId: ward.meeting.id };
    expect(
      await coordinator.refusal(take, { input: { ...input, cutOffOn: '2026-11-22' } }),
    ).toMatchObject({
      code: 'INVALID',
      field: 'input.cutOffOn',
    });
    expect(
      await coordinator.refusal(take, { input: { ...input, cutOffOn: '2026-03-31' } }),
    ).toMatchObject({
      code: 'INVALID',
    });
  });

  it('is one row, however often it is asked for', async () => {
    const input = { id: newId(), meetingId: ward.meeting.id };
    await coordinator.ask(take, { input });
    expect((await coordinator.ask(take, { input })).takeSnapshot.state).toBe('waiting');
    const other = await api.work.run(api.inside, (tx) => makeMeeting(tx));
    expect(
      await coordinator.refusal(take, { input: { ...input, meetingId: other.id, cutOffOn: null } }),
    ).toMatchObject({ code: expect.stringMatching(/CONFLICT|INVALID/) });
    await api.queue.drain();
  });

  it('stops when asked, with nothing kept', async () => {
    const id = newId();
    const service = api.get(SnapshotsService, { strict: false });
    const maker = api.get(SnapshotMaker, { strict: false });
    const actor = await actorOfCoordinator();
    await service.take(actor, { id, meetingId: ward.meeting.id });
    let asked = false;
    const state = await maker.run(id, api.municipality.id, {
      progress: () => {
        if (!asked) void service.cancel(actor, id);
        asked = true;
      },
    });
    expect(state).toBe('cancelled');
    expect(await rawOf(id)).toEqual([]);
    expect(await coordinator.refusal(cancel, { input: { id } })).toMatchObject({ code: 'REFUSED' });
  });

  it('that waits is cancelled at once', async () => {
    const id = newId();
    await coordinator.ask(take, { input: { id, meetingId: ward.meeting.id } });
    expect((await coordinator.ask(cancel, { input: { id } })).cancelSnapshot.state).toBe(
      'cancelled',
    );
    await api.queue.drain();
    expect((await coordinator.ask(one, { id })).snapshot.state).toBe('cancelled');
  });

  it('is taken up again when its worker was killed or nobody rang', async () => {
    const id = newId();
    await coordinator.ask(take, { input: { id, meetingId: ward.meeting.id } });
    const maker = api.get(SnapshotMaker, { strict: false });
    const dying = new AbortController();
    const killed = maker.run(id, api.municipality.id, {
      signal: dying.signal,
      progress: (step) => step === 3 && dying.abort(),
    });
    await expect(killed).rejects.toThrow();
    api.queue.rung.splice(0);
    expect((await coordinator.ask(one, { id })).snapshot).toMatchObject({
      state: 'running',
      step: 3,
    });
    api.clock.set('2026-11-22T03:01:00Z');
    await api.queue.tick('findings.tendSnapshots');
    await api.queue.drain();
    expect((await coordinator.ask(one, { id })).snapshot.state).toBe('done');
  });

  it('is given up when it stopped its worker five times', async () => {
    const id = newId();
    await coordinator.ask(take, { input: { id, meetingId: ward.meeting.id } });
    await api.database.query('update snapshot set tries = 5 where id = $1', [id]);
    await api.queue.drain();
    expect((await coordinator.ask(one, { id })).snapshot.state).toBe('failed');
  });
});

describe('publishing', () => {
  it('opens the shown figures to members, never the raw ones, and nothing before', async () => {
    const { id } = await made();
    expect(await member.refusal(one, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await member.ask(list)).snapshots.totalItems).toBe(0);
    const published = (await coordinator.ask(publish, { input: { id } })).publishSnapshot;
    const seen = (await member.ask(one, { id })).snapshot;
    expect(seen.figures).toEqual(published.figures);
    // Counts and hash tell what is hidden.
    expect(published.proof.hash).toHaveLength(64);
    expect(seen.proof).toBeNull();
    const raw = await api.work.read(await actorOfMember(), async (tx) => [
      ...(await tx.query('select from snapshot_raw')),
      ...(await tx.query('select from snapshot_proof')),
      ...(await tx.query('select from theme_quote')),
    ]);
    expect(raw).toEqual([]);
  });

  it('is for ever: neither the service nor PostgreSQL lets it change', async () => {
    const { items } = (await member.ask(list)).snapshots;
    const { id } = items[0];
    expect(await coordinator.refusal(publish, { input: { id } })).toMatchObject({
      code: 'REFUSED',
    });
    for (const sql of [
      'update snapshot set cut_off_on = cut_off_on - 1 where id = $1',
      'delete from snapshot_figure where snapshot_id = $1',
      `update snapshot_figure set shown = '{}' where snapshot_id = $1`,
      'update snapshot_raw set position = position + 100 where snapshot_id = $1',
      'delete from snapshot_proof where snapshot_id = $1',
    ]) {
      await expect(api.database.query(sql, [id])).rejects.toThrow('never changes');
    }
  });

  it('hides later what the difference to an earlier one would give away', async () => {
    const later = await made({ cutOffOn: '2026-10-31', meetingId: ward.fourth.id });
    const cells = cellsOf(later, 'visits.byRound');
    // Six offices in September, eight in October: two offices more are not to be told.
    expect(cells['all visited']).toBe('＊');
    expect(cells['round2 visited']).toBe('＊');
    expect(titleOf(later, 'visits.byRound')).not.toContain('8か所');
  });

  it('settles how a day is counted: names, days of grace and offices put right later change it no more', async () => {
    const cutOffOn = '2026-09-08';
    const since = await recordMonths(1);
    const first = await made({ cutOffOn });
    await coordinator.ask(publish, { input: { id: first.id } });
    await since.overwrite();
    const { id: closed } = ward.offices[11]!;
    await api.database.query(`update desk set name = '福祉課' where id = $1`, [ward.deskId]);
    await api.database.query(`update office set closed_on = '2026-08-31' where id = $1`, [closed]);
    const second = await made({ cutOffOn });
    expect(second.proof.hash).toBe(first.proof.hash);
    expect(await rawOf(second.id)).toEqual(await rawOf(first.id));
    // Another day is counted by what is known now.
    const next = await made({ cutOffOn: '2026-09-09' });
    const targets = async (id: string) => JSON.stringify(await rawOf(id));
    expect(await targets(next.id)).not.toBe(await targets(first.id));
    await api.database.query(`update office set closed_on = null where id = $1`, [closed]);
    await since.putBack();
  });

  it('waits for a snapshot that is done', async () => {
    const id = newId();
    await coordinator.ask(take, { input: { id, meetingId: ward.meeting.id } });
    expect(await coordinator.refusal(publish, { input: { id } })).toMatchObject({
      code: 'REFUSED',
    });
    await api.queue.drain();
  });
});

const actorOf = (roles: PersonActor['roles'], personId: string): PersonActor => ({
  kind: 'person',
  accountId: newId(),
  sessionId: newId(),
  personId,
  municipalityId: api.municipality.id,
  roles,
  officeIds: [],
  managedOfficeIds: [],
  assignedOfficeIds: [],
});
const actorOfCoordinator = async () => actorOf(['coordinator'], coordinatorId);
async function actorOfMember() {
  const { id } = await api.work.run(api.inside, (tx) => makeHolder(tx, ['committeeMember']));
  return actorOf(['committeeMember'], id);
}
