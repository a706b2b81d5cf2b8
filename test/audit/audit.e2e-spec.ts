import { day } from '@furikaeri/calendar';
import { audit, AuditLogService, AuditModule, verifyChains } from '@furikaeri/audit';
import type { Actor } from '@furikaeri/core';
import { system } from '@furikaeri/core';
import { makeMunicipality, makeOffice } from '../make/index.js';
import { actorOf, type Rooms, startRooms } from '../setup/rooms.js';

let rooms: Rooms;
beforeEach(async () => {
  rooms = await startRooms(AuditModule);
});
afterEach(() => rooms?.close());

const chain = () => rooms.municipality.id;
const write = (action: string, actor: Actor = rooms.inside, officeId?: string) =>
  rooms.work.run(actor, async (tx) => audit.record(tx, { action, ...(officeId && { officeId }) }));
const writeSeveral = async (count: number) => {
  for (let n = 1; n <= count; n++) await write(`test.act${n}`);
};
const report = async () =>
  (await verifyChains((sql) => rooms.database.query(sql))).find((one) => one.chain === chain());
/** Past every lock, as a person with the superuser's password could. */
const tamper = async (sql: string) => {
  await rooms.database.query(sql, sql.includes('$1') ? [chain()] : []);
};

describe('the chain', () => {
  it('is whole after many acts, several in one transaction', async () => {
    await writeSeveral(3);
    await rooms.work.run(rooms.inside, async (tx) => {
      audit.record(tx, { action: 'test.first', detail: { 名: '"引用"\\', n: 1.5, z: null } });
      audit.record(tx, { action: 'test.second', objectKind: 'Thing', objectId: 'x' });
    });
    expect(await report()).toEqual({ chain: chain(), entries: 5, brokenAt: [] });
  });

  it('stays whole under fifty writers at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => write(`test.writer${n}`)));
    expect(await report()).toEqual({ chain: chain(), entries: 50, brokenAt: [] });
    const actions = await rooms.database.query(
      `select distinct action from audit_entry where chain = $1`,
      [chain()],
    );
    expect(actions).toHaveLength(50);
  });

  it('has nothing of a transaction that was rolled back', async () => {
    await write('test.kept');
    const failed = rooms.work.run(rooms.inside, async (tx) => {
      audit.record(tx, { action: 'test.undone' });
      await makeOffice(tx);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await write('test.after');
    const rows = await rooms.database.query(
      'select seq, action from audit_entry where chain = $1 order by seq',
      [chain()],
    );
    expect(rows).toEqual([
      { seq: '1', action: 'test.kept' },
      { seq: '2', action: 'test.after' },
    ]);
    expect(await report()).toMatchObject({ brokenAt: [] });
  });

  it.each([
    [
      'a changed word',
      `update audit_entry set action = 'test.other' where chain = $1 and seq = 3`,
      [3],
    ],
    [
      'a changed instant',
      `update audit_entry set at = at - interval '1 microsecond' where chain = $1 and seq = 3`,
      [3],
    ],
    [
      'a changed detail',
      `update audit_entry set detail = '{"n":1}' where chain = $1 and seq = 1`,
      [1],
    ],
    [
      'another office',
      `update audit_entry set office_id = new_id() where chain = $1 and seq = 5`,
      [5],
    ],
    ['a removed row', `delete from audit_entry where chain = $1 and seq = 3`, [4]],
    ['a removed first row', `delete from audit_entry where chain = $1 and seq = 1`, [2]],
    ['rows cut off the end', `delete from audit_entry where chain = $1 and seq >= 4`, [5]],
    ['everything removed', `delete from audit_entry where chain = $1`, [5]],
    [
      'a row moved to another place',
      `with four as (update audit_entry set seq = 99 where chain = $1 and seq = 4 returning chain)
       update audit_entry set seq = 4 where seq = 5 and chain in (select chain from four)`,
      [4, 5, 99],
    ],
    [
      'an inserted row',
      `insert into audit_entry (chain, seq, municipality_id, at, actor, action, hash)
       select chain, 6, municipality_id, at, actor, 'test.planted', hash from audit_entry where chain = $1 and seq = 5`,
      [6],
    ],
    [
      'an inserted row with a right hash, the head left behind',
      `insert into audit_entry (chain, seq, municipality_id, at, actor, action, hash)
       select chain, 6, municipality_id, at, actor, 'test.planted',
              audit_hash(hash, chain, 6, municipality_id, at, actor, null, 'test.planted', null, null, null, '{}')
       from audit_entry where chain = $1 and seq = 5`,
      [6],
    ],
    ['a changed head', `update audit_head set hash = sha256('x') where chain = $1`, [5]],
    ['a removed head', `delete from audit_head where chain = $1`, [5]],
  ])('shows %s', async (_, sql, brokenAt) => {
    await writeSeveral(5);
    await tamper(sql);
    expect((await report())?.brokenAt).toEqual(brokenAt);
  });

  it.each([
    `update audit_entry set action = 'x'`,
    `delete from audit_entry`,
    `truncate audit_entry`,
    `insert into audit_entry (chain, seq, at, actor, action, hash) values ('x', 1, now(), 'x', 'x', '')`,
    `update audit_head set seq = 0`,
    `delete from audit_head`,
    `drop table audit_entry`,
    `alter table audit_entry disable trigger all`,
  ])('is closed to the program: %s', async (sql) => {
    await write('test.act');
    await expect(rooms.work.run(rooms.inside, (tx) => tx.query(sql))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('takes no entry in the name of another municipality', async () => {
    const other = await rooms.work.run(system('test'), (tx) => makeMunicipality(tx));
    const forged = rooms.work.run(rooms.inside, (tx) =>
      tx.query(`select audit_append($1, now(), 'x', null, '[{"action":"test.forged"}]')`, [
        other.id,
      ]),
    );
    await expect(forged).rejects.toThrow(/not the municipality/);
  });
});

describe('reading the log', () => {
  const auditor = () => actorOf(chain(), { roles: ['auditor'] });
  const log = () => rooms.get(AuditLogService);
  const all = { take: 100 };

  it('goes from page to page, newest first, and is written down itself', async () => {
    await writeSeveral(5);
    const who = auditor();
    const first = await log().readLog(who, { action: 'test' }, { take: 3 });
    expect(first.items.map(({ action }) => action)).toEqual([
      'test.act5',
      'test.act4',
      'test.act3',
    ]);
    await write('test.act6');
    const second = await log().readLog(who, { action: 'test' }, { take: 3, after: first.next });
    expect(second.items.map(({ action }) => action)).toEqual(['test.act2', 'test.act1']);
    expect(second.next).toBeNull();
    const reads = await log().readLog(who, { personId: who.personId }, all);
    expect(reads.items).toMatchObject([
      { action: 'audit.logRead', detail: { action: 'test', entries: 2 } },
      { action: 'audit.logRead', detail: { action: 'test', entries: 3 } },
    ]);
  });

  it('knows days in Japan', async () => {
    rooms.clock.set('2026-11-21T14:59:59Z');
    await write('test.late');
    rooms.clock.set('2026-11-21T15:00:00Z');
    await write('test.early');
    const on = async (fromOn: string, untilOn: string) =>
      (
        await log().readLog(
          auditor(),
          { action: 'test', fromOn: day(fromOn), untilOn: day(untilOn) },
          all,
        )
      ).items.map(({ action }) => action);
    expect(await on('2026-11-21', '2026-11-21')).toEqual(['test.late']);
    expect(await on('2026-11-22', '2026-11-22')).toEqual(['test.early']);
    await expect(on('2026-11-22', '2026-11-21')).rejects.toMatchObject({ field: 'filter.untilOn' });
  });

  it('shows nothing of another municipality', async () => {
    await write('test.here');
    const other = await rooms.work.run(system('test'), (tx) => makeMunicipality(tx));
    const page = await log().readLog(actorOf(other.id, { roles: ['auditor'] }), {}, all);
    expect(page.items).toEqual([]);
    const [row] = await rooms.work.read(actorOf(other.id), (tx) =>
      tx.query<{ n: number }>(
        `select count(*)::int as n from audit_entry where action = 'test.here'`,
      ),
    );
    expect(row?.n).toBe(0);
  });

  it('tells a manager who read the own office, and no other', async () => {
    const [ours, theirs] = await rooms.work.run(rooms.inside, async (tx) => [
      await makeOffice(tx),
      await makeOffice(tx),
    ]);
    const reader = actorOf(chain(), { roles: ['lead'] });
    await write('monitoring.caseRead', reader, ours.id);
    await write('monitoring.caseRead', reader, theirs.id);
    await write('monitoring.visitRecorded', reader, ours.id);
    await write('monitoring.registerExported', rooms.inside, ours.id);
    const manager = actorOf(chain(), { roles: ['manager'], managedOfficeIds: [ours.id] });
    const page = await log().readReaders(manager, { officeId: ours.id }, all);
    expect(page.items).toMatchObject([
      { action: 'monitoring.registerExported', personId: null },
      { action: 'monitoring.caseRead', personId: reader.personId, officeId: ours.id },
    ]);
    await expect(log().readReaders(manager, { officeId: theirs.id }, all)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([{ action: '山田' }, { action: "x'--" }])('refuses %j', async (filter) => {
    await expect(log().readLog(auditor(), filter, all)).rejects.toMatchObject({
      field: 'filter.action',
    });
  });
  it('refuses a cursor of another make', async () => {
    await expect(log().readLog(auditor(), {}, { take: 1, after: '1 or 1' })).rejects.toMatchObject({
      field: 'after',
    });
  });
});
