import { instantInTokyo, day } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';
import type { Office } from '@furikaeri/directory';
import { Desk } from '@furikaeri/monitoring';
import { VisitAct } from '@furikaeri/visits';
import { newId } from '@furikaeri/core';
import {
  makeCase,
  makeDueMonth,
  makeMaterial,
  makeMeeting,
  makeNextStep,
  makeOffice,
  makePerson,
  makeProgramme,
  makeRound,
  makeTarget,
  makeVisit,
} from '../make/index.js';

/** Noon in Japan. */
const noon = (on: string) => instantInTokyo(day(on), 12);

/**
 * Twelve offices in fiscal year 2026. Round 1: seven chosen, six visited from May to July; round 2:
 * five chosen, two visited in October. Strengths in the first perspective by five offices and in the
 * second by one; three months of each of four offices' six cases, some done.
 */
export async function makeFiguresWard(tx: Tx) {
  const offices: Office[] = [];
  for (let n = 0; n < 12; n += 1) offices.push(await makeOffice(tx));
  const person = await makePerson(tx);
  const programme = await makeProgramme(tx, { createdAt: noon('2026-04-01') });
  const of = { programmeId: programme.id };
  const rounds = [
    await makeRound(tx, { ...of, number: 1, name: '前期', untilOn: '2026-09-30' }),
    await makeRound(tx, { ...of, number: 2, name: '後期', fromOn: '2026-10-01' }),
  ] as const;
  const months = ['2026-05', '2026-05', '2026-05', '2026-06', '2026-06', '2026-07'];
  const choose = async (n: number, round: 0 | 1) =>
    makeTarget(tx, {
      ...of,
      roundId: rounds[round].id,
      officeId: offices[n]!.id,
      decidedBy: person.id,
      decidedAt: noon('2026-04-10'),
    });
  const visit = async (n: number, round: 0 | 1, on: string) => {
    const startsAt = noon(on);
    const made = await makeVisit(tx, {
      ...of,
      roundId: rounds[round].id,
      officeId: offices[n]!.id,
      createdBy: person.id,
      state: 'closed',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 7_200_000),
      createdAt: noon('2026-04-15'),
      endedAt: startsAt,
    });
    await tx.manager.insert(VisitAct, {
      municipalityId: made.municipalityId,
      officeId: made.officeId,
      visitId: made.id,
      move: 'hold',
      fromState: 'confirmed',
      toState: 'held',
      side: 'visitors',
      personId: person.id,
      at: startsAt,
    });
    return made;
  };
  for (let n = 0; n < 7; n += 1) await choose(n, 0);
  for (let n = 7; n < 12; n += 1) await choose(n, 1);
  const visits = [];
  for (const [n, month] of months.entries()) visits.push(await visit(n, 0, `${month}-1${n}`));
  for (const n of [7, 8]) visits.push(await visit(n, 1, `2026-10-1${n}`));
  const released = [];
  for (const one of visits.slice(0, 5)) {
    const what = { releasedBy: person.id, releasedAt: noon('2026-08-01') };
    released.push(await makeMaterial(tx, one, { ...what, perspective: 'individuality' }));
  }
  await makeMaterial(tx, visits[0]!, {
    releasedBy: person.id,
    releasedAt: noon('2026-08-01'),
    perspective: 'rights',
  });
  for (const [n, one] of visits.slice(0, 6).entries()) {
    const settled = n < 3 ? { state: 'done' as const, settledAt: noon('2026-09-01') } : {};
    await makeNextStep(tx, one, { ownerId: person.id, createdAt: one.startsAt!, ...settled });
  }
  const desk: Pick<Desk, 'id'> = { id: newId() };
  await tx.manager.insert(Desk, {
    id: desk.id,
    municipalityId: programme.municipalityId,
    name: '福祉部',
  });
  const dues = [];
  for (const [n, office] of offices.slice(0, 4).entries()) {
    for (let k = 0; k < 6; k += 1) {
      const one = await makeCase(tx, { officeId: office.id, deskId: desk.id });
      for (const month of ['2026-06', '2026-07', '2026-08']) {
        const isDone = n < 3 && k < 4;
        const done = isDone ? { doneOn: `${month}-20`, endedAt: noon(`${month}-21`) } : {};
        dues.push(await makeDueMonth(tx, one, { month, createdAt: noon('2026-04-01'), ...done }));
      }
    }
  }
  const meeting = await makeMeeting(tx, { fiscalYear: 2026, round: 2, heldOn: '2026-09-25' });
  const fourth = await makeMeeting(tx, { fiscalYear: 2026, round: 4, heldOn: '2027-01-27' });
  return {
    offices,
    deskId: desk.id,
    person,
    programme,
    rounds,
    visits,
    released,
    dues,
    meeting,
    fourth,
    visit,
  };
}
export type FiguresWard = Awaited<ReturnType<typeof makeFiguresWard>>;
