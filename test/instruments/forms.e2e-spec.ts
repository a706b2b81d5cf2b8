import { newId, system } from '@furikaeri/core';
import { adoptShippedForms, type Definition } from '@furikaeri/instruments';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType } from 'graphql';
import {
  makeHolder,
  makeMunicipality,
  makeOffice,
  makeSheet,
  makeSpecialist,
  shortForm,
} from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';

let api: Api;
let coordinator: Client;
let other: Client;
let specialist: Client;
let elsewhere: Client;
let officeId: string;
let annaId: string;

beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  const made = await api.work.run(api.inside, async (tx) => {
    await adoptShippedForms(tx, api.municipality.id);
    const office = await makeOffice(tx);
    return {
      office,
      anna: await makeSpecialist(tx, office.id),
      guide: await makeHolder(tx, ['coordinator']),
      second: await makeHolder(tx, ['coordinator']),
    };
  });
  officeId = made.office.id;
  annaId = made.anna.id;
  coordinator = await api.signedIn(made.guide);
  other = await api.signedIn(made.second);
  specialist = await api.signedIn(made.anna);
  const away = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  const stranger = await api.work.run(system('test', away.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  elsewhere = await api.signedIn(stranger);
});
afterAll(() => api?.close());

const form = `id code kind published { id number state changeNote } draft { id number revision }
  versions { number state }`;
const find = `query find($code: String) { instrument(code: $code) { ${form} } }`;
const create = `mutation create($input: CreateInstrumentInput!) { createInstrument(input: $input) { ${form} } }`;
const start = `mutation start($input: StartInstrumentDraftInput!) { startInstrumentDraft(input: $input) {
  id number state revision definition { title } } }`;
const save = `mutation save($input: SaveInstrumentDraftInput!) { saveInstrumentDraft(input: $input) {
  id revision problems { field message } } }`;
const publish = `mutation publish($input: PublishInstrumentInput!) { publishInstrument(input: $input) { id number state } }`;
const discard = `mutation discard($input: DiscardInstrumentDraftInput!) { discardInstrumentDraft(input: $input) }`;
const archive = `mutation archive($input: ArchiveInstrumentInput!) { archiveInstrument(input: $input) { archivedAt } }`;
const read = `query read($id: Id!) { instrumentVersion(id: $id) { id state definition { title } } }`;
const compare = `query compare($beforeId: Id!, $afterId: Id!) {
  compareInstrumentVersions(beforeId: $beforeId, afterId: $afterId) { change part id aspect before after } }`;
const counts = `query counts($id: Id!) { surveyCounts(instrumentVersionId: $id) { offices items { itemId counts { code count } } } }`;

const titled = (title: string): Definition => ({ ...shortForm, title });
/** A new form in use, with its second version as a draft. */
async function inUse(definition: Definition = shortForm, kind = 'reflection') {
  const code = `form-${newId().slice(-12)}`;
  const input = { id: newId(), code, name: '様式', kind, definition };
  const { createInstrument: made } = await coordinator.ask(create, { input });
  await coordinator.ask(publish, { input: { versionId: made.draft.id, revision: 0 } });
  const { startInstrumentDraft: draft } = await coordinator.ask(start, {
    input: { instrumentId: made.id },
  });
  return { id: made.id, code, firstId: made.draft.id, draftId: draft.id as string };
}

describe('the forms that every ward begins with', () => {
  it('are in use from the first day, and laid down once', async () => {
    const again = () =>
      api.work.run(api.inside, (tx) => adoptShippedForms(tx, api.municipality.id));
    await again();
    const { instruments } = await specialist.ask(
      `{ instruments { totalItems items { code kind published { number definition { note totals } } } } }`,
    );
    expect(instruments.totalItems).toBe(4);
    expect(instruments.items).toMatchObject([
      { code: 'reflection-full', published: { definition: { totals: 'never' } } },
      { code: 'reflection-short', published: { definition: { totals: 'never' } } },
      { code: 'home-review', published: { definition: { totals: 'never' } } },
      { code: 'annual-survey', published: { definition: { totals: 'perItem' } } },
    ]);
    expect(instruments.items[0].published.definition.note).toContain('初期値（区の様式で');
  });

  it('come to a ward that began without them by its 基幹', async () => {
    const adopt = 'mutation { adoptShippedForms { code } }';
    expect((await coordinator.ask(adopt)).adoptShippedForms).toEqual([]);
    await api.database.query(
      `update instrument set code = 'old-' || code where municipality_id = $1 and code = 'reflection-short'`,
      [api.municipality.id],
    );
    expect((await coordinator.ask(adopt)).adoptShippedForms).toEqual([
      { code: 'reflection-short' },
    ]);
  });

  it('read whole through the published query', async () => {
    const { instrument } = await specialist.ask(
      `query whole($code: String) { instrument(code: $code) { published { definition {
        perspectives { label } sections { items { title role perspective prompts form { kind lines } } } } } } }`,
      { code: 'reflection-full' },
    );
    const { perspectives, sections } = instrument.published.definition;
    expect(perspectives).toHaveLength(6);
    expect(sections[0].items[0]).toMatchObject({ role: 'strength', form: { kind: 'text' } });
  });
});

describe('a version', () => {
  it('is written, published, and replaced by the next; both stay', async () => {
    const { id, code, firstId, draftId } = await inUse();
    const saved = await coordinator.ask(save, {
      input: { versionId: draftId, revision: 0, definition: titled('新しい題') },
    });
    expect(saved.saveInstrumentDraft).toMatchObject({ revision: 1, problems: [] });
    expect(
      await coordinator.refusal(publish, { input: { versionId: draftId, revision: 1 } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.changeNote' });
    await coordinator.ask(publish, {
      input: { versionId: draftId, revision: 1, changeNote: '題をあらためました' },
    });
    const { instrument } = await specialist.ask(find, { code });
    expect(instrument).toMatchObject({
      id,
      published: { id: draftId, number: 2, changeNote: '題をあらためました' },
      draft: null,
      versions: [
        { number: 2, state: 'published' },
        { number: 1, state: 'retired' },
      ],
    });
    expect((await specialist.ask(read, { id: firstId })).instrumentVersion).toMatchObject({
      state: 'retired',
      definition: { title: shortForm.title },
    });
    const told = await specialist.ask(compare, { beforeId: firstId, afterId: draftId });
    expect(told.compareInstrumentVersions).toEqual([
      {
        change: 'changed',
        part: 'form',
        id: '',
        aspect: 'title',
        before: shortForm.title,
        after: '新しい題',
      },
    ]);
  });

  it('that is stale is refused with the revision of the other', async () => {
    const { draftId } = await inUse();
    const input = (title: string) => ({
      input: { versionId: draftId, revision: 0, definition: titled(title) },
    });
    await other.ask(save, input('先に'));
    const refusal = await coordinator.refusal(save, input('後から'));
    expect(refusal).toMatchObject({ code: 'CONFLICT', facts: { revision: 1 } });
    const mine = { input: { versionId: draftId, revision: 0, changeNote: 'x' } };
    expect(await coordinator.refusal(publish, mine)).toMatchObject({ code: 'CONFLICT' });
    expect((await other.ask(read, { id: draftId })).instrumentVersion.definition.title).toBe(
      '先に',
    );
  });

  it('saved by two at once is saved by one', async () => {
    const { draftId } = await inUse();
    const answers = await Promise.all(
      [coordinator, other].map((client, n) =>
        client.send(save, {
          input: { versionId: draftId, revision: 0, definition: titled(`題${n}`) },
        }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('that breaks a rule is saved with its problems, and not published', async () => {
    const { draftId } = await inUse();
    const broken = { ...shortForm, sections: [], totals: 'perItem' };
    const { saveInstrumentDraft } = await coordinator.ask(save, {
      input: { versionId: draftId, revision: 0, definition: broken },
    });
    expect(saveInstrumentDraft.problems.map(({ field }: { field: string }) => field)).toEqual([
      'definition.totals',
      'definition.sections',
    ]);
    expect(
      await coordinator.refusal(publish, {
        input: { versionId: draftId, revision: 1, changeNote: 'x' },
      }),
    ).toMatchObject({
      code: 'INVALID',
      field: 'definition.totals',
      facts: { problems: [{ field: 'definition.totals' }, { field: 'definition.sections' }] },
    });
  });

  it('of another shape is told where', async () => {
    const { draftId } = await inUse();
    const definition = structuredClone(shortForm) as any;
    definition.sections[1].items[0].form = { kind: 'text', unit: '件' };
    const input = { versionId: draftId, revision: 0, definition };
    expect(await coordinator.refusal(save, { input })).toMatchObject({
      code: 'INVALID',
      field: 'input.definition.sections.1.items.0.form.unit',
    });
  });

  it('published or retired, PostgreSQL lets nobody change or delete', async () => {
    const { firstId } = await inUse();
    const never = /a published version never changes/;
    const attempts = [
      `update instrument_version set definition = '{}' where id = $1`,
      `update instrument_version set state = 'draft' where id = $1`,
      `update instrument_version set number = 9 where id = $1`,
      `delete from instrument_version where id = $1`,
    ];
    for (const sql of attempts) {
      await expect(api.work.run(api.inside, (tx) => tx.query(sql, [firstId]))).rejects.toThrow(
        never,
      );
      await expect(api.database.query(sql, [firstId])).rejects.toThrow(never);
    }
    expect(
      await coordinator.refusal(save, {
        input: { versionId: firstId, revision: 0, definition: shortForm },
      }),
    ).toMatchObject({ code: 'REFUSED', reason: 'instruments.notADraft' });
  });

  it('as a draft is the coordinators’ alone', async () => {
    const { code, draftId, firstId } = await inUse();
    expect((await coordinator.ask(read, { id: draftId })).instrumentVersion.state).toBe('draft');
    for (const [client, ids] of [
      [specialist, { beforeId: firstId, afterId: draftId }],
      [elsewhere, { beforeId: firstId, afterId: firstId }],
    ] as const) {
      expect(await client.refusal(read, { id: draftId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await client.refusal(compare, ids)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const { instrument } = await specialist.ask(find, { code });
    expect(instrument).toMatchObject({ draft: null, versions: [{ number: 1 }] });
    expect(await elsewhere.refusal(find, { code })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a form', () => {
  it('sent twice is one; its code is its own', async () => {
    const input = {
      id: newId(),
      code: 'my-form',
      name: '様式',
      kind: 'review',
      definition: shortForm,
    };
    const first = await coordinator.ask(create, { input });
    expect(await coordinator.ask(create, { input })).toEqual(first);
    expect(await coordinator.refusal(create, { input: { ...input, id: newId() } })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.code',
    });
    expect(
      await coordinator.refusal(create, { input: { ...input, id: newId(), code: '様式 1' } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.code' });
  });

  it('has one draft at a time; a discarded one leaves nothing', async () => {
    const { id, code, draftId } = await inUse();
    const again = { input: { instrumentId: id } };
    expect(await coordinator.refusal(start, again)).toMatchObject({
      reason: 'instruments.draftThere',
    });
    await coordinator.ask(discard, { input: { versionId: draftId } });
    expect((await coordinator.ask(find, { code })).instrument.draft).toBeNull();
    expect((await coordinator.ask(start, again)).startInstrumentDraft).toMatchObject({ number: 2 });
  });

  it('never published goes with its draft', async () => {
    const input = {
      id: newId(),
      code: 'a-try',
      name: '様式',
      kind: 'review',
      definition: shortForm,
    };
    const { createInstrument } = await coordinator.ask(create, { input });
    expect(await specialist.refusal(find, { code: 'a-try' })).toMatchObject({ code: 'NOT_FOUND' });
    await coordinator.ask(discard, { input: { versionId: createInstrument.draft.id } });
    expect(await coordinator.refusal(find, { code: 'a-try' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('out of use stays readable and takes no draft', async () => {
    const { id, code, draftId } = await inUse();
    await coordinator.ask(discard, { input: { versionId: draftId } });
    await coordinator.ask(archive, { input: { instrumentId: id } });
    expect(await coordinator.refusal(start, { input: { instrumentId: id } })).toMatchObject({
      reason: 'instruments.archived',
    });
    const list = `query list($archived: Boolean) { instruments(archived: $archived) { items { code } } }`;
    const codes = async (archived: boolean) =>
      (await specialist.ask(list, { archived })).instruments.items.map(
        (row: { code: string }) => row.code,
      );
    expect(await codes(false)).not.toContain(code);
    expect(await codes(true)).toContain(code);
  });
});

describe('what a form says of totals', () => {
  const survey: Definition = {
    title: '調査票',
    totals: 'perItem',
    sections: [
      {
        id: 's',
        title: '一',
        items: [
          {
            id: 'q1',
            title: '体制',
            form: {
              kind: 'scale',
              grades: [
                { code: 'S', label: 'S', meaning: '独自' },
                { code: 'A', label: 'A', meaning: '達成' },
              ],
            },
          },
          { id: 'q1.evidence', title: '根拠', form: { kind: 'text' } },
        ],
      },
    ],
  };

  it('a survey is counted item by item: one sheet an office, handed in and released', async () => {
    const { firstId } = await inUse(survey, 'survey');
    await api.work.run(api.inside, async (tx) => {
      const next = await makeOffice(tx);
      const sheet = { purpose: 'survey', instrumentVersionId: firstId, personId: annaId } as const;
      const handedIn = { ...sheet, state: 'submitted', sharing: 'released' } as const;
      const early = new Date(tx.now.getTime() - 1000);
      const q1 = (grade: string) => ({ answers: { q1: grade, 'q1.evidence': '研修' } });
      await makeSheet(tx, { ...handedIn, officeId, submittedAt: early, ...q1('A') });
      await makeSheet(tx, { ...handedIn, officeId, submittedAt: tx.now, ...q1('S') });
      await makeSheet(tx, { ...handedIn, officeId: next.id, submittedAt: tx.now, ...q1('S') });
      await makeSheet(tx, { ...sheet, officeId: next.id, ...q1('A') });
      await makeSheet(tx, {
        ...handedIn,
        officeId: next.id,
        sharing: 'kept',
        submittedAt: tx.now,
        ...q1('A'),
      });
      await makeSheet(tx, {
        ...handedIn,
        officeId,
        fiscalYear: 2025,
        submittedAt: tx.now,
        ...q1('A'),
      });
    });
    expect((await coordinator.ask(counts, { id: firstId })).surveyCounts).toEqual({
      offices: 2,
      items: [
        {
          itemId: 'q1',
          counts: [
            { code: 'S', count: 2 },
            { code: 'A', count: 0 },
          ],
        },
      ],
    });
  });

  it('nobody has handed in: noughts', async () => {
    const { firstId } = await inUse(survey, 'survey');
    expect((await coordinator.ask(counts, { id: firstId })).surveyCounts).toMatchObject({
      offices: 0,
      items: [{ counts: [{ count: 0 }, { count: 0 }] }],
    });
  });

  it('a reflection is never counted, and neither is another ward’s survey', async () => {
    const { firstId } = await inUse();
    expect(await coordinator.refusal(counts, { id: firstId })).toMatchObject({
      code: 'REFUSED',
      reason: 'instruments.neverTotalled',
    });
    expect(await elsewhere.refusal(counts, { id: firstId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await specialist.refusal(counts, { id: firstId })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('no other field of the schema counts answers', () => {
    const { schema } = api.get(GraphQLSchemaHost);
    const figures = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) || !/^(Sheet|Instrument|Form|Answer|Survey|Grade)/.test(type.name)) {
        return [];
      }
      return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
        const number = ['Int', 'Float'].includes(getNamedType(of).name);
        return number &&
          name !== 'totalItems' &&
          /count|total|sum|score|average|mean|rank|rate|grade/i.test(name)
          ? [`${type.name}.${name}`]
          : [];
      });
    });
    expect(figures.sort()).toEqual(['GradeCount.count']);
    const ways = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ type: of }) => getNamedType(of).name === 'SurveyCounts')
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(ways).toEqual(['Query.surveyCounts']);
  });
});
