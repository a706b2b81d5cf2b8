import type { AgendaItem, Meeting, Topic } from '@furikaeri/findings';
import {
  makeAgendaItem,
  makeAppointment,
  makeHolder,
  makeMeeting,
  makeMunicipality,
  makeOffice,
  makePerson,
  makeTopic,
} from '../make/index.js';
import type { Api } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { system } from '@furikaeri/core';

/** A coordinator, a member, a manager, a former member and another ward's coordinator, signed in. */
export async function makeCommittee(api: Api) {
  const people = await api.work.run(api.inside, async (tx) => {
    const office = await makeOffice(tx);
    const former = await makePerson(tx);
    const over = { personId: former.id, role: 'committeeMember', untilOn: '2026-11-21' } as const;
    await makeAppointment(tx, { ...over, officeId: null });
    return {
      office,
      coordinator: await makeHolder(tx, ['coordinator']),
      member: await makeHolder(tx, ['committeeMember']),
      manager: await makeHolder(tx, ['manager'], office.id),
      former,
    };
  });
  const ward = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  const elsewhere = await api.work.run(system('test', ward.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  const { office, ...all } = people;
  const as = {} as Record<keyof typeof all | 'elsewhere', Client>;
  for (const [name, person] of Object.entries({ ...all, elsewhere })) {
    as[name as keyof typeof as] = await api.signedIn(person);
  }
  return { office, people: all, as };
}

export interface Sitting {
  meeting: Meeting;
  topic: Topic;
  item: AgendaItem;
}

/** A meeting with one topic on its agenda. */
export const makeSitting = (
  api: Api,
  over: Partial<Meeting> = {},
  given?: Topic,
): Promise<Sitting> =>
  api.work.run(api.inside, async (tx) => {
    const meeting = await makeMeeting(tx, over);
    const topic = given ?? (await makeTopic(tx));
    const item = await makeAgendaItem(tx, { meetingId: meeting.id, topicId: topic.id });
    return { meeting, topic, item };
  });

/** Sends one mutation with `input`; gives its answer or throws what was refused. */
export const does = async (client: Client, name: string, input: object, select = '{ id }') => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${inputs[name] ?? type}!) { done: ${name}(input: $input) ${select} }`;
  return (await client.ask(query, { input })).done;
};
/** The same, for what is refused: `CODE messageKey field`. */
export const refused = async (client: Client, name: string, input: object, select = '{ id }') => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${inputs[name] ?? type}!) { done: ${name}(input: $input) ${select} }`;
  const { code, messageKey, field } = await client.refusal(query, { input });
  return [code, messageKey, field].filter(Boolean).join(' ');
};
const inputs: Record<string, string> = {
  openPack: 'MeetingInput',
  shutPack: 'MeetingInput',
  closeMeeting: 'MeetingInput',
  reopenMeeting: 'MeetingInput',
  approveMinutes: 'MinutesStepInput',
  publishMinutes: 'MinutesStepInput',
  dropReading: 'WordInput',
  saveReading: 'WordReadingInput',
  removeMeetingDocument: 'MeetingDocumentInput',
  openProgramme: 'ProgrammeInput',
  holdVisit: 'OfVisitInput',
  closeVisit: 'OfVisitInput',
  publishSnapshot: 'SnapshotInput',
};

export const saved = '{ statement { id position revision } warnings { field found } }';
export const ofMeeting = '{ meeting { id } warnings { field found } }';

/** What stands in a column, in order. */
export const columnOf = async (client: Client, meetingId: string, kind = 'issue') => {
  const { statements } = await client.ask(
    `query($meetingId: Id!, $kind: StatementKind!) {
      statements(meetingId: $meetingId, kind: $kind, take: 100) { items { id text position } } }`,
    { meetingId, kind },
  );
  return statements.items as { id: string; text: string; position: number }[];
};
