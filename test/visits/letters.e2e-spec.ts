import { day, instantInTokyo } from '@furikaeri/calendar';
import { newId } from '@furikaeri/core';
import { NextStep, VisitNote, VisitsSweep } from '@furikaeri/visits';
import { VisitsJobsModule } from '@furikaeri/visits/jobs';
import { visitRules } from '../../libs/visits/src/reminder-rules.js';
import { makeAppointment, makeSheet } from '../make/index.js';
import { type Dates, date, mutations, startDates, threeDates } from './dates.js';

let ward: Dates;
beforeAll(async () => {
  ward = await startDates({ REQUESTS_PER_SECOND: '100000' }, VisitsJobsModule);
});
afterAll(() => ward?.close());
beforeEach(() => ward.clock.set('2026-11-24T01:00:00Z'));
afterEach(async () => {
  for (const table of ['reminder', 'visit_booking', 'next_step', 'visit_act']) {
    await ward.database.query(`delete from ${table}`);
  }
  await ward.database.query(`update visit set state = 'cancelled'`);
});

type Name = Parameters<Dates['as']>[0];
const call = async (who: Name, step: keyof typeof mutations, input: object) =>
  (await ward.as(who)).ask(mutations[step], { input });
const sweep = () => ward.get(VisitsSweep).sweep();
const on = (text: string, hour = 10) =>
  ward.clock.set(instantInTokyo(day(text), hour).toISOString());

/** What is open now: `rule stage who`, sorted. */
const told = async (rule: string) => {
  await sweep();
  const names = new Map(Object.entries(ward.people).map(([name, { id }]) => [id, name]));
  const rows = await ward.database.query<{ stage: string; who: string }>(
    `select stage, recipient_id as who from reminder where rule = $1 and state in ('queued', 'told')`,
    [rule],
  );
  return rows.map(({ stage, who }) => `${stage} ${names.get(who)}`).toSorted();
};
async function proposed() {
  const visit = await ward.newVisit();
  const dates = threeDates();
  await call('lead', 'propose', { visitId: visit.id, dates });
  return { visit, ids: dates.map(({ id }) => id) };
}
/** Agreed for Wednesday 2 December, 10:00 to 12:00. */
async function agreed() {
  const { visit, ids } = await proposed();
  const answers = [{ proposalId: ids[1], answer: 'yes' }];
  await call('head', 'answer', { visitId: visit.id, answers });
  await call('lead', 'confirm', { proposalId: ids[1] });
  return visit;
}
const tick = (ids: string[], answer: string) => ids.map((proposalId) => ({ proposalId, answer }));

describe('letters about dates', () => {
  it('wait for the answer, go to the team when it comes, and end with the agreement', async () => {
    const { visit, ids } = await proposed();
    expect(await told('visits.dates')).toEqual(['waiting head']);
    expect(await sweep()).toEqual({ withdrawn: 0, requested: 0 });
    // 25, 26, 27, 30 November and 1 December are five business days.
    on('2026-11-30');
    expect(await told('visits.dates')).toEqual(['waiting head']);
    on('2026-12-01', 9);
    expect(await told('visits.dates')).toEqual([
      'late head',
      'unanswered guide',
      'unanswered lead',
      'waiting head',
    ]);
    await call('head', 'answer', { visitId: visit.id, answers: tick(ids, 'maybe') });
    expect(await told('visits.dates')).toEqual([
      'answered guide',
      'answered lead',
      'unanswered guide',
      'unanswered lead',
    ]);
    await call('head', 'confirm', { proposalId: ids[1] });
    // Withdrawn by the act itself, before any sweep.
    const left = await ward.database.query(
      `select from reminder where rule = 'visits.dates' and state in ('queued', 'told')`,
    );
    expect(left).toEqual([]);
    expect(await told('visits.changed')).toEqual(['confirm guide', 'confirm lead']);
  });

  it('ask anew when new dates are proposed after × to all', async () => {
    const { visit, ids } = await proposed();
    await sweep();
    await call('head', 'answer', { visitId: visit.id, answers: tick(ids, 'no') });
    expect(await told('visits.dates')).toEqual(['none guide', 'none lead']);
    const fresh = [date('2026-12-08'), date('2026-12-09'), date('2026-12-10')];
    await call('lead', 'propose', { visitId: visit.id, dates: fresh });
    expect(await told('visits.dates')).toEqual(['waiting head']);
  });

  it('tell the other side what became of it, the last word only', async () => {
    const visit = await agreed();
    expect(await told('visits.changed')).toEqual(['confirm head']);
    const reason = '担当の職員が休むことになったため';
    await call('head', 'reschedule', { visitId: visit.id, reason });
    expect(await told('visits.changed')).toEqual(['reschedule guide', 'reschedule lead']);
    await call('lead', 'propose', { visitId: visit.id, dates: threeDates() });
    expect(await told('visits.changed')).toEqual([]);
    await call('anna', 'decline', { visitId: visit.id, reason });
    expect(await told('visits.changed')).toEqual(['decline guide', 'decline lead']);
    on('2026-12-10');
    expect(await told('visits.changed')).toEqual([]);
  });

  it('come to whoever works there where an office has no manager', async () => {
    await ward.database.query(
      `update appointment set until_on = '2026-11-23' where person_id = $1`,
      [ward.people.head.id],
    );
    await proposed();
    expect(await told('visits.dates')).toEqual(['waiting anna']);
    await ward.database.query('update appointment set until_on = null where person_id = $1', [
      ward.people.head.id,
    ]);
    expect(await told('visits.dates')).toEqual(['waiting head']);
  });
});

describe('letters before and after the day', () => {
  it('go to both sides three days before, and again for another day', async () => {
    const visit = await agreed();
    on('2026-11-28');
    expect(await told('visits.soon')).toEqual([]);
    on('2026-11-29');
    const both = ['soon anna', 'soon guide', 'soon head', 'soon lead'];
    expect(await told('visits.soon')).toEqual(both);
    await call('head', 'reschedule', { visitId: visit.id, reason: '研修と重なったため' });
    expect(await told('visits.soon')).toEqual([]);
    const dates = [date('2026-12-02'), date('2026-12-03'), date('2026-12-04')];
    await call('lead', 'propose', { visitId: visit.id, dates });
    await call('head', 'answer', { visitId: visit.id, answers: tick([dates[0]!.id], 'yes') });
    await call('head', 'confirm', { proposalId: dates[0]!.id });
    expect(await told('visits.soon')).toEqual(both);
    on('2026-12-03');
    expect(await told('visits.soon')).toEqual([]);
  });

  it('ask for the sheet until it is handed in', async () => {
    const visit = await agreed();
    await ward.database.query(
      `insert into visit_setting (municipality_id, sheet_days_before) values ($1, 5)`,
      [ward.municipality.id],
    );
    expect(await told('visits.sheetMissing')).toEqual([]);
    on('2026-11-27');
    expect(await told('visits.sheetMissing')).toEqual(['missing anna']);
    const of = { officeId: ward.office.id, personId: ward.people.anna.id };
    const { id } = await ward.work.run(ward.inside, (tx) => makeSheet(tx, of));
    expect(await told('visits.sheetMissing')).toEqual(['missing anna']);
    await ward.database.query(
      `update sheet set state = 'submitted', submitted_at = $2 where id = $1`,
      [id, ward.clock.now()],
    );
    expect(await told('visits.sheetMissing')).toEqual([]);
    expect(visit.id).toBeTruthy();
    await ward.database.query('delete from visit_setting');
  });

  it('wait for the side that has not yet confirmed the note', async () => {
    const visit = await agreed();
    on('2026-12-08');
    expect(await told('visits.noteUnconfirmed')).toEqual([]);
    on('2026-12-09');
    expect(await told('visits.noteUnconfirmed')).toEqual(['unwritten guide', 'unwritten lead']);
    await ward.database.query(`update visit set state = 'held' where id = $1`, [visit.id]);
    await ward.work.run(ward.inside, (tx) =>
      tx.manager.insert(VisitNote, {
        visitId: visit.id,
        municipalityId: visit.municipalityId,
        officeId: visit.officeId,
        revision: 1,
        content: { activities: [], strengths: [], topics: [], message: '' },
        shownAt: tx.now,
        visitorsConfirmedAt: tx.now,
        visitorsConfirmedBy: ward.people.lead.id,
        begunAt: tx.now,
        savedAt: tx.now,
      } as object),
    );
    expect(await told('visits.noteUnconfirmed')).toEqual(['office head']);
    const say = async (who: 'head' | 'lead', mutation: string, type: string, over: object) =>
      (await ward.as(who)).ask(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { visitId: __typename } }`,
        { input: { visitId: visit.id, ...over } },
      );
    await say('head', 'confirmNote', 'ConfirmNoteInput', { revision: 1 });
    expect(await told('visits.noteUnconfirmed')).toEqual([]);
    // Amended: both are asked for their yes again, also the one who had been told before.
    await say('lead', 'amendNote', 'AmendNoteInput', { reason: '書き足したいことがあるため' });
    expect(await told('visits.noteUnconfirmed')).toEqual([
      'office head',
      'visitors guide',
      'visitors lead',
    ]);
    expect(await sweep()).toEqual({ withdrawn: 0, requested: 0 });
    await ward.database.query(`update visit set state = 'noted' where id = $1`, [visit.id]);
    expect(await told('visits.noteUnconfirmed')).toEqual([]);
  });

  it('remind the owner of a next step on its day, and once more ten business days later', async () => {
    const visit = await agreed();
    await ward.work.run(ward.inside, (tx) =>
      tx.manager.insert(NextStep, {
        id: newId(),
        municipalityId: visit.municipalityId,
        officeId: visit.officeId,
        visitId: visit.id,
        words: '本人の声を記録する欄をつくる',
        ownerId: ward.people.anna.id,
        dueOn: '2026-12-22',
        createdAt: tx.now,
      }),
    );
    on('2026-12-21');
    expect(await told('visits.stepDue')).toEqual([]);
    on('2026-12-22');
    expect(await told('visits.stepDue')).toEqual(['due anna']);
    // 23–25, 28 December; 4–8 January; the 11th is 成人の日; 12 January is the tenth.
    on('2027-01-08');
    expect(await told('visits.stepDue')).toEqual(['due anna']);
    on('2027-01-12');
    expect(await told('visits.stepDue')).toEqual(['due anna', 'late anna']);
    await ward.database.query(`update next_step set state = 'done'`);
    expect(await told('visits.stepDue')).toEqual([]);
  });
});

it('says nothing to whoever has left, is of another office or of another team', async () => {
  await agreed();
  on('2026-11-30');
  const before = await told('visits.soon');
  expect(before).not.toContain('soon nextDoor');
  expect(before).not.toContain('soon former');
  expect(before).not.toContain('soon lead2');
  await ward.database.query(`update visit_member set left_at = now() where person_id = $1`, [
    ward.people.lead.id,
  ]);
  const { id } = await ward.work.run(ward.inside, (tx) =>
    makeAppointment(tx, {
      role: 'specialist',
      officeId: ward.office.id,
      personId: ward.people.core.id,
    }),
  );
  expect(await told('visits.soon')).toEqual(['soon anna', 'soon core', 'soon guide', 'soon head']);
  await ward.database.query('delete from appointment where id = $1', [id]);
});

it('has kind words for every stage, without a case, a name or a judgement', () => {
  for (const { words } of visitRules) {
    for (const stage of ['waiting', 'soon', 'missing', 'unwritten', 'due', 'confirm', 'unknown']) {
      const { title, why, path } = words(stage);
      expect(`${title}${why}`).not.toMatch(/検証|点検|評価|督促|違反/);
      expect(path).toMatch(/^\//);
      expect(why).toMatch(/。$/);
    }
  }
});
