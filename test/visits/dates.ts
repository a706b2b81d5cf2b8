import { newId, system } from '@furikaeri/core';
import type { Visit } from '@furikaeri/visits';
import {
  makeAppointment,
  makeHolder,
  makeMunicipality,
  makeOffice,
  makePerson,
  makeProgramme,
  makeRound,
  makeVisit,
  makeVisitMember,
} from '../make/index.js';
import { startApi } from '../setup/api.js';

/** An office with its people, two leads and a 基幹 who visit it, and some strangers. */
export async function startDates(...settings: Parameters<typeof startApi>) {
  const api = await startApi(...settings);
  const made = await api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx, { name: '相談支援事業所そらまめ' });
    const other = await makeOffice(tx);
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const programme = await makeProgramme(tx);
    const round = await makeRound(tx, { programmeId: programme.id });
    const lead = await makePerson(tx, { familyName: '青葉', givenName: '結' });
    await makeAppointment(tx, { personId: lead.id, role: 'lead', officeId: other.id });
    const people = {
      lead,
      lead2: await makeHolder(tx, ['lead']),
      guide: await makeHolder(tx, ['coordinator'], centre.id),
      core: await makeHolder(tx, ['coreMember']),
      head: await makeHolder(tx, ['manager'], office.id),
      anna: await makeHolder(tx, ['specialist'], office.id),
      /** Visits nobody here. */
      stray: await makeHolder(tx, ['lead']),
      strayCore: await makeHolder(tx, ['coreMember']),
      nextDoor: await makeHolder(tx, ['manager'], other.id),
      member: await makeHolder(tx, ['committeeMember']),
      former: await makePerson(tx),
    };
    const ended = { personId: people.former.id, role: 'specialist', officeId: office.id } as const;
    await makeAppointment(tx, { ...ended, untilOn: '2026-11-21' });
    return { office, other, programme, round, people };
  });
  const foreign = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  const elsewhere = await api.work.run(system('test', foreign.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  const people = { ...made.people, elsewhere };
  return {
    ...api,
    ...made,
    people,
    /** A browser in which the person has signed in now. */
    as: (name: keyof typeof people) => api.signedIn(people[name]),
    /** A visit to the office by the lead and the 基幹, or by whom `team` names. */
    newVisit: (
      over: Partial<Visit> = {},
      team: (keyof typeof made.people)[] = ['lead', 'guide'],
    ): Promise<Visit> =>
      api.work.run(api.inside, async (tx) => {
        const visit = await makeVisit(tx, {
          officeId: made.office.id,
          programmeId: made.programme.id,
          roundId: made.round.id,
          ...over,
        });
        for (const name of team) {
          const part = name === 'guide' ? 'centre' : name === 'core' ? 'core' : 'lead';
          await makeVisitMember(tx, visit, { personId: made.people[name].id, part });
        }
        return visit;
      }),
  };
}
export type Dates = Awaited<ReturnType<typeof startDates>>;

/** A date as the client proposes it: `10:00` to `12:00` unless told. */
export const date = (on: string, from = '10:00', until = '12:00') => ({
  id: newId(),
  on,
  from,
  until,
});
export const threeDates = () => [
  date('2026-12-01'),
  date('2026-12-02'),
  date('2026-12-03', '14:00', '16:00'),
];

export const answerFields = `saved message { key text } warnings { field found } dateWarnings { field message { key text } }
  visit { id state startsAt when method place proposals { id answer answerNote answeredVia proposedBy when taken { familyName } } }`;
/** `write('proposeDates', 'ProposeDatesInput')`: the mutation as a document. */
export const write = (mutation: string, input: string): string =>
  `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${answerFields} } }`;
export const mutations = {
  propose: write('proposeDates', 'ProposeDatesInput'),
  suggest: write('suggestDates', 'ProposeDatesInput'),
  answer: write('answerDates', 'AnswerDatesInput'),
  confirm: write('confirmDate', 'ConfirmDateInput'),
  meet: write('changeMeeting', 'ChangeMeetingInput'),
  reschedule: write('rescheduleVisit', 'LeaveDatesInput'),
  decline: write('declineVisit', 'LeaveDatesInput'),
  postpone: write('postponeVisit', 'LeaveDatesInput'),
  resume: write('resumeVisit', 'LeaveDatesInput'),
  cancel: write('cancelVisit', 'LeaveDatesInput'),
};
