import { system } from '@furikaeri/core';
import type { Definition, Sheet } from '@furikaeri/instruments';
import type { Person } from '@furikaeri/directory';
import {
  makeAppointment,
  makeHolder,
  makeInstrumentVersion,
  makeMunicipality,
  makeOffice,
  makePerson,
  makeSheet,
  makeSpecialist,
  makeVisit,
  makeVisitMember,
} from '../make/index.js';
import { startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';

const options = [
  { code: 'rarely', label: 'まだこれから' },
  { code: 'often', label: 'いつも' },
];

/** One item of each form; the strength must be written. */
export const everyForm: Definition = {
  title: '振り返りシート',
  totals: 'never',
  sections: [
    {
      id: 'all',
      title: 'すべて',
      items: [
        { id: 'strength', title: 'よいところ', required: true, form: { kind: 'text' } },
        { id: 'topic', title: '迷い', form: { kind: 'text', mostCharacters: 200 } },
        { id: 'howOften', title: 'どのくらい', form: { kind: 'choice', options } },
        { id: 'which', title: 'どれ', form: { kind: 'choice', options, several: true } },
        {
          id: 'grade',
          title: '段階',
          form: { kind: 'scale', grades: [{ code: 'S', label: 'S', meaning: '先進的' }] },
        },
        { id: 'cases', title: '件数', form: { kind: 'number', unit: '件', least: 0 } },
        { id: 'day', title: '日', form: { kind: 'date' } },
        { id: 'month', title: '月', form: { kind: 'month' } },
        { id: 'asked', title: '聞いたか', form: { kind: 'yesNo' } },
        { id: 'steps', title: '次にやってみること', form: { kind: 'list' } },
      ],
    },
  ],
};

/** An office with Anna, Ben and their manager, those around it, and browsers for all of them. */
export async function startOffice() {
  const api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  const elsewhere = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  const made = await api.work.run(api.inside, async (tx) => {
    const here = await makeOffice(tx);
    const there = await makeOffice(tx);
    const centre = await makeOffice(tx, { kinds: ['coreCentre'], number: null });
    const former = await makePerson(tx);
    await makeAppointment(tx, {
      personId: former.id,
      role: 'specialist',
      officeId: here.id,
      untilOn: '2026-11-21',
    });
    const people = {
      anna: await makeSpecialist(tx, here.id),
      ben: await makeSpecialist(tx, here.id),
      head: await makeHolder(tx, ['manager'], here.id),
      carl: await makeSpecialist(tx, there.id),
      nextDoor: await makeHolder(tx, ['manager'], there.id),
      guide: await makeHolder(tx, ['coordinator'], centre.id),
      lead: await makeHolder(tx, ['lead']),
      visitor: await makeHolder(tx, ['lead']),
      member: await makeHolder(tx, ['committeeMember']),
      former,
    };
    const visit = await makeVisit(tx, { officeId: here.id, state: 'proposing' });
    await makeVisitMember(tx, visit, { personId: people.visitor.id });
    const version = await makeInstrumentVersion(tx, { definition: everyForm });
    return { here, there, people, visit, version };
  });
  const stranger = await api.work.run(system('test', elsewhere.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  type Name = keyof typeof made.people | 'stranger';
  const people: Record<Name, Person> = { ...made.people, stranger };
  const as = {} as Record<Name, Client>;
  for (const [name, person] of Object.entries(people)) {
    as[name as Name] = await api.signedIn(person);
  }
  return {
    ...api,
    ...made,
    people,
    as,
    names: Object.keys(people) as Name[],
    fullName: (name: Name) => `${people[name].familyName} ${people[name].givenName}`,
    /** A sheet of Anna's on the form with one item of each kind. */
    newSheet: (over: Partial<Sheet> = {}) =>
      api.work.run(api.inside, (tx) =>
        makeSheet(tx, {
          officeId: made.here.id,
          personId: people.anna.id,
          instrumentVersionId: made.version.id,
          ...over,
        }),
      ),
    /** What stands in the tables, past row security. */
    stored: async (id: string) =>
      (
        await api.database.query<Sheet & { last_save: string }>(
          'select state, sharing, revision, answers from sheet where id = $1',
          [id],
        )
      )[0],
    acts: (id: string) =>
      api.database.query<{ move: string; answers: Record<string, unknown> | null; reason: string }>(
        'select move, answers, reason from sheet_act where sheet_id = $1 order by id',
        [id],
      ),
    audits: (objectId: string) =>
      api.database.query<{ action: string; detail: object; person: string; office: string }>(
        `select action, detail, person_id as person, office_id as office from audit_entry
         where object_id = $1 order by seq`,
        [objectId],
      ),
  };
}
export type OfficeWorld = Awaited<ReturnType<typeof startOffice>>;
