import { fiscalYearOf, type Day, todayInTokyo } from '@furikaeri/calendar';
import {
  makeAppointment,
  makeMember,
  makeOffice,
  makePerson,
  makeProgramme,
  makeRound,
  makeTarget,
  makeVisit,
  makeVisitMember,
} from '../make/index.js';
import type { Web } from './ward.js';

/** This year's programme in the small ward: two leads, one of them くすのき's kin, and the 基幹. */
export async function planYear(web: Web) {
  const today: Day = todayInTokyo(web.clock.now());
  const year = fiscalYearOf(today);
  return web.work.run(web.inside, async (tx) => {
    const away = await makeOffice(tx, { name: '相談室かぜ' });
    const sister = await makeOffice(tx, {
      name: '相談室はな',
      corporationId: web.office.corporationId,
    });
    const lead = await makePerson(tx, { familyName: '森田', givenName: '明美' });
    const kin = await makePerson(tx, { familyName: '湯浅', givenName: '真理' });
    await makeAppointment(tx, { personId: lead.id, officeId: away.id, role: 'lead' });
    await makeAppointment(tx, { personId: kin.id, officeId: sister.id, role: 'lead' });
    const programme = await makeProgramme(tx, { fiscalYear: year });
    const programmeId = programme.id;
    const round = await makeRound(tx, {
      programmeId,
      fromOn: `${year}-04-01` as Day,
      untilOn: `${year + 1}-03-31` as Day,
    });
    for (const { id } of [lead, kin]) await makeMember(tx, { programmeId, personId: id });
    await makeMember(tx, { programmeId, personId: web.guide.id, part: 'centre' });
    return { programme, round, lead, kin, away };
  });
}
export type Planned = Awaited<ReturnType<typeof planYear>>;

/** A visit to the office with its team, and no dates yet. */
export const planVisitTo = (
  web: Web,
  { programme, round, lead }: Planned,
  office: { id: string } = web.office,
) =>
  web.work.run(web.inside, async (tx) => {
    const of = { programmeId: programme.id, roundId: round.id, officeId: office.id };
    await makeTarget(tx, of);
    const visit = await makeVisit(tx, of);
    await makeVisitMember(tx, visit, { personId: lead.id });
    await makeVisitMember(tx, visit, { personId: web.guide.id, part: 'centre' });
    return visit;
  });
