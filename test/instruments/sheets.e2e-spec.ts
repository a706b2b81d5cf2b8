import fc from 'fast-check';
import { newId } from '@furikaeri/core';
import { SheetSavesService, SheetsService } from '@furikaeri/instruments';
import { actorOf } from '../setup/rooms.js';
import { everyForm, type OfficeWorld, startOffice } from './office.js';

let ward: OfficeWorld;
beforeAll(async () => void (ward = await startOffice()));
afterAll(() => ward?.close());

const begin = /* GraphQL */ `
  mutation Begin($input: BeginSheetInput!) {
    beginSheet(input: $input) {
      sheet {
        id
        state
        sharing
        revision
        fiscalYear
        purpose
        reader
        moves
      }
    }
  }
`;
const save = /* GraphQL */ `
  mutation Save($input: SaveSheetInput!) {
    saveSheet(input: $input) {
      revision
      savedAt
      warnings {
        field
        kind
        found
      }
      officialRoute {
        key
        text
      }
    }
  }
`;
const move = (name: string) => /* GraphQL */ `
  mutation Move($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) {
      done
      warnings { field kind found }
      sheet { id state sharing revision moves submittedAt }
    }
  }
`;
const submit = move('submitSheet');
const reopen = move('reopenSheet');
const share = move('shareSheet');
const burden = move('saveBurdenLine');
const read = /* GraphQL */ `
  query Sheet($id: Id!) {
    sheet(id: $id) {
      id
      personId
      reader
      sharing
      office {
        id
      }
      answers {
        itemId
        text
        codes
        grade
        number
        date
        month
        yesNo
        list
      }
    }
  }
`;
const words = (sheetId: string, revision: number, text: string, itemId = 'strength') => ({
  input: { sheetId, revision, answers: [{ itemId, text }] },
});
const written = { strength: '本人のことばを待てた', topic: '家族の思いとの間' };

describe('a sheet', () => {
  it('is begun once, however often it is sent, in the year of today', async () => {
    const input = {
      id: newId(),
      instrumentId: ward.version.instrumentId,
      officeId: ward.here.id,
    };
    const all = await Promise.all([1, 2, 3].map(() => ward.as.anna.ask(begin, { input })));
    expect(all.map(({ beginSheet }) => beginSheet.sheet)).toEqual(
      Array(3).fill({
        id: input.id,
        state: 'draft',
        sharing: 'kept',
        revision: 0,
        fiscalYear: 2026,
        purpose: 'visit',
        reader: 'writer',
        moves: ['save', 'submit'],
      }),
    );
    expect((await ward.acts(input.id)).map((act) => act.move)).toEqual(['begin']);
    for (const other of [ward.as.ben, ward.as.head]) {
      expect(await other.refusal(begin, { input })).toMatchObject({
        code: 'CONFLICT',
        field: 'input.id',
      });
    }
    expect(await ward.as.carl.refusal(begin, { input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.officeId',
    });
    const elsewhere = { ...input, officeId: ward.there.id };
    expect(await ward.as.carl.refusal(begin, { input: elsewhere })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.id',
    });
  });

  it('keeps its version when a new one is published in mid-year', async () => {
    const { id } = await ward.newSheet();
    const [{ old }] = (await ward.database.query<{ old: string }>(
      `update instrument_version set state = 'retired', retired_at = now() where id = $1 returning id as old`,
      [ward.version.id],
    )) as [{ old: string }];
    const input = { id: newId(), instrumentId: ward.version.instrumentId, officeId: ward.here.id };
    expect(await ward.as.anna.refusal(begin, { input })).toMatchObject({ code: 'CONFLICT' });
    expect((await ward.as.anna.ask(save, words(id, 0, 'まだ書ける'))).saveSheet.revision).toBe(1);
    await ward.as.anna.ask(submit, { input: { sheetId: id, revision: 1 } });
    await ward.database.query(
      `update instrument_version set state = 'published', retired_at = null where id = $1`,
      [old],
    );
  });

  it('stores each kind of answer and gives it back', async () => {
    const { id } = await ward.newSheet();
    const answers = [
      { itemId: 'strength', text: '本人のことばを待てた' },
      { itemId: 'howOften', codes: ['often'] },
      { itemId: 'which', codes: ['often', 'rarely'] },
      { itemId: 'grade', grade: 'S' },
      { itemId: 'cases', number: 12.5 },
      { itemId: 'day', date: '令和8年11月22日' },
      { itemId: 'month', month: 'R8.11' },
      { itemId: 'asked', yesNo: false },
      { itemId: 'steps', list: ['一緒に見学する', '電話してみる'] },
    ];
    await ward.as.anna.ask(save, { input: { sheetId: id, revision: 0, answers } });
    const { sheet } = await ward.as.anna.ask(read, { id });
    const shown = sheet.answers.map((answer: object) =>
      Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null)),
    );
    expect(shown).toEqual(
      answers.map((answer) => ({
        ...answer,
        ...(answer.date && { date: '2026-11-22' }),
        ...(answer.month && { month: '2026-11' }),
      })),
    );
    expect((await ward.stored(id))?.answers).toMatchObject({ howOften: 'often', asked: false });
  });

  it('saves what changed and leaves the rest; an empty answer clears its item', async () => {
    const { id } = await ward.newSheet({ answers: { ...written } });
    await ward.as.anna.ask(save, words(id, 0, '書きなおした', 'topic'));
    await ward.as.anna.ask(save, words(id, 1, ' ', 'topic'));
    expect(await ward.stored(id)).toMatchObject({
      revision: 2,
      answers: { strength: written.strength },
    });
    expect((await ward.stored(id))?.answers).not.toHaveProperty('topic');
    // Saving leaves no footprint and no entry in the log.
    expect(await ward.acts(id)).toEqual([]);
    expect(await ward.audits(id)).toEqual([]);
  });

  it.each([
    ['of no item', [{ itemId: 'nothing', text: 'a' }], 'nothing'],
    ['of another form', [{ itemId: 'strength', number: 3 }], 'strength'],
    ['too long', [{ itemId: 'topic', text: 'あ'.repeat(201) }], 'topic'],
    ['not among the options', [{ itemId: 'howOften', codes: ['never'] }], 'howOften'],
    [
      'two where one may be chosen',
      [{ itemId: 'howOften', codes: ['often', 'rarely'] }],
      'howOften',
    ],
    ['below the least', [{ itemId: 'cases', number: -1 }], 'cases'],
    ['sent twice', [1, 2].map((n) => ({ itemId: 'strength', text: `${n}` })), 'strength'],
  ])('takes no answer %s, and nothing that came with it', async (_, wrong, item) => {
    const { id } = await ward.newSheet({ answers: { ...written } });
    const answers = [{ itemId: 'asked', yesNo: true }, ...wrong];
    const input = { sheetId: id, revision: 0, answers };
    expect(await ward.as.anna.refusal(save, { input })).toMatchObject({
      code: 'INVALID',
      field: `input.answers.${item}`,
    });
    expect(await ward.stored(id)).toMatchObject({ revision: 0, answers: written });
  });

  it('saved from two windows at once: one wins, the other gets both texts', async () => {
    const { id } = await ward.newSheet({ answers: { ...written } });
    const tabs = ['あ', 'い', 'う', 'え', 'お', 'か'];
    const answers = await Promise.all(
      tabs.map((text) => ward.as.anna.send(save, words(id, 0, text))),
    );
    const won = tabs.filter((_, n) => !answers[n]?.errors);
    expect(won).toHaveLength(1);
    expect(await ward.stored(id)).toMatchObject({ revision: 1, answers: { strength: won[0] } });
    const lost = answers.flatMap(({ errors }, n) =>
      errors ? [{ text: tabs[n], ...errors[0]!.extensions }] : [],
    );
    for (const { text, ...refusal } of lost) {
      expect(refusal).toMatchObject({
        code: 'CONFLICT',
        field: 'input.revision',
        facts: {
          revision: 1,
          savedAt: expect.any(String),
          yours: [{ itemId: 'strength', text }],
          theirs: [
            { itemId: 'strength', text: won[0] },
            { itemId: 'topic', text: written.topic },
          ],
        },
      });
    }
    await ward.as.anna.ask(save, words(id, 1, '両方を見て選んだ'));
  });

  it('saved again after its answer was lost is saved once', async () => {
    const { id } = await ward.newSheet();
    const once = words(id, 0, '一度だけ');
    const input = { ...once.input, saveId: newId() };
    const first = await ward.as.anna.ask(save, { input });
    const again = await ward.as.anna.ask(save, { input });
    expect(again.saveSheet).toEqual(first.saveSheet);
    expect((await ward.stored(id))?.revision).toBe(1);
    const other = { ...input, saveId: newId() };
    expect(await ward.as.anna.refusal(save, { input: other })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is written by nobody but its writer', async () => {
    const { id } = await ward.newSheet({ sharing: 'released', answers: { ...written } });
    const draft = await ward.newSheet({ answers: { ...written } });
    for (const [name, code] of Object.entries({
      ben: 'NOT_FOUND',
      head: 'NOT_FOUND',
      carl: 'NOT_FOUND',
      nextDoor: 'NOT_FOUND',
      visitor: 'FORBIDDEN',
      lead: 'FORBIDDEN',
      guide: 'FORBIDDEN',
      member: 'FORBIDDEN',
      former: 'FORBIDDEN',
      stranger: 'FORBIDDEN',
    } as const)) {
      for (const sheetId of [id, draft.id]) {
        const answer = await ward.as[name as 'ben'].refusal(save, words(sheetId, 0, 'よその手'));
        expect([name, answer.code]).toEqual([name, code]);
      }
    }
    expect(await ward.stored(draft.id)).toMatchObject({ answers: written, revision: 0 });
  });

  it('of somebody who has left the office is theirs no more', async () => {
    const mine = await ward.newSheet({ personId: ward.people.former.id });
    const answer = await ward.as.former.refusal(read, { id: mine.id });
    expect(answer.code).toBe('FORBIDDEN');
    const post = await ward.database.query<{ id: string }>(
      `insert into appointment (municipality_id, person_id, office_id, role, from_on)
       values ($1, $2, $3, 'specialist', '2026-01-01') returning id`,
      [ward.municipality.id, ward.people.former.id, ward.there.id],
    );
    expect((await ward.as.former.refusal(read, { id: mine.id })).code).toBe('NOT_FOUND');
    expect((await ward.as.former.refusal(save, words(mine.id, 0, 'x'))).code).toBe('NOT_FOUND');
    await ward.database.query('delete from appointment where id = $1', [post[0]!.id]);
  });
});

describe('handing in', () => {
  it('keeps the words, and those of each later time', async () => {
    const { id } = await ward.newSheet({ answers: { ...written } });
    const moved = await ward.as.anna.ask(submit, { input: { sheetId: id, revision: 0 } });
    expect(moved.submitSheet).toMatchObject({
      done: true,
      sheet: { state: 'submitted', sharing: 'kept', moves: ['reopen', 'share'] },
    });
    await ward.as.anna.ask(submit, { input: { sheetId: id, revision: 0 } });
    expect(await ward.as.anna.refusal(save, words(id, 0, '後から'))).toMatchObject({
      code: 'REFUSED',
    });
    expect(
      await ward.as.anna.refusal(reopen, { input: { sheetId: id, reason: ' ' } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.reason' });
    await ward.as.anna.ask(reopen, { input: { sheetId: id, reason: '書き足したいことがある' } });
    await ward.as.anna.ask(save, words(id, 0, '書き足した'));
    await ward.as.anna.ask(submit, { input: { sheetId: id, revision: 1 } });
    const acts = await ward.acts(id);
    expect(acts.map((act) => [act.move, act.answers?.strength, act.reason])).toEqual([
      ['submit', written.strength, ''],
      ['reopen', undefined, '書き足したいことがある'],
      ['submit', '書き足した', ''],
    ]);
    expect((await ward.audits(id)).map((entry) => entry.action)).toEqual([
      'instruments.sheetSubmitted',
      'instruments.sheetReopened',
      'instruments.sheetSubmitted',
    ]);
    expect(JSON.stringify(await ward.audits(id))).not.toContain('書き足し');
  });

  it('asks for what must be written, and hands nothing in unseen', async () => {
    const { id } = await ward.newSheet({ answers: { topic: '迷い' } });
    expect(
      await ward.as.anna.refusal(submit, { input: { sheetId: id, revision: 0 } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.answers.strength' });
    await ward.as.anna.ask(save, words(id, 0, 'よいところ'));
    expect(
      await ward.as.anna.refusal(submit, { input: { sheetId: id, revision: 0 } }),
    ).toMatchObject({ code: 'CONFLICT', facts: { revision: 1 } });
    expect(await ward.stored(id)).toMatchObject({ state: 'draft' });
  });

  it('warns of what may tell who a person is: saves, then asks, never blocks', async () => {
    const { id } = await ward.newSheet();
    const text = '田中太郎さん（090-1234-5678、受給者証 1312345678）のことばを待てた';
    const saved = await ward.as.anna.ask(save, words(id, 0, text));
    const kinds = ['name', 'phone', 'certificateNumber'];
    const warned = kinds.map((kind) => ({ field: 'input.answers.strength', kind }));
    expect(saved.saveSheet.warnings).toMatchObject(warned);
    expect((await ward.stored(id))?.answers).toEqual({ strength: text });
    const input = { sheetId: id, revision: 1 };
    const asked = await ward.as.anna.ask(submit, { input });
    expect(asked.submitSheet).toMatchObject({
      done: false,
      warnings: warned,
      sheet: { state: 'draft' },
    });
    const done = await ward.as.anna.ask(submit, { input: { ...input, confirmed: true } });
    expect(done.submitSheet).toMatchObject({ done: true, sheet: { state: 'submitted' } });
    const toShare = { ...input, level: 'visitors' };
    expect((await ward.as.head.ask(share, { input: toShare })).shareSheet).toMatchObject({
      done: false,
      warnings: warned,
    });
    expect(await ward.stored(id)).toMatchObject({ sharing: 'kept' });
    await ward.as.head.ask(share, { input: { ...toShare, confirmed: true } });
    expect(await ward.stored(id)).toMatchObject({ sharing: 'visitors' });
  });
});

describe('sharing', () => {
  const readers = {
    kept: { anna: 'writer', head: 'manager' },
    visitors: { anna: 'writer', head: 'manager', visitor: 'visitor' },
    released: { anna: 'writer', head: 'manager', visitor: 'visitor', guide: 'coordinator' },
  } as const;
  const list = /* GraphQL */ `
    query {
      officeSheets(take: 100) {
        items {
          id
          reader
          personId
        }
      }
    }
  `;
  const canRead = /* GraphQL */ `
    query CanRead($id: Id!) {
      sheet(id: $id) {
        whoCanRead {
          level
          now
          readers {
            personId
            name
            as
          }
        }
      }
    }
  `;

  it.each(['kept', 'visitors', 'released'] as const)(
    '%s: those read it who are named beforehand, and nobody else',
    async (level) => {
      const { id } = await ward.newSheet({ answers: { ...written }, state: 'submitted' });
      const before = await ward.as.anna.ask(canRead, { id });
      const named = before.sheet.whoCanRead.find((one: { level: string }) => one.level === level);
      if (level !== 'kept') {
        await ward.as.head.ask(share, { input: { sheetId: id, revision: 0, level } });
      }
      const found: Record<string, string> = {};
      for (const name of ward.names) {
        const { data, errors } = await ward.as[name].send(read, { id });
        const listed = await ward.as[name].send(list);
        const mine = listed.data?.officeSheets?.items.find((one: { id: string }) => one.id === id);
        expect([name, mine?.reader]).toEqual([name, data?.sheet?.reader]);
        if (data?.sheet) found[name] = data.sheet.reader;
        else expect(['NOT_FOUND', 'FORBIDDEN']).toContain(errors?.[0]?.extensions.code);
      }
      expect(found).toEqual(readers[level]);
      const promised = Object.entries(readers[level]).map(([name, as]) => ({
        personId: ward.people[name as 'anna'].id,
        name: ward.fullName(name as 'anna'),
        as,
      }));
      expect(named.readers).toEqual(promised);
      const after = await ward.as.head.ask(canRead, { id });
      expect(after.sheet.whoCanRead.map((one: { now: boolean }) => one.now)).toEqual(
        ['kept', 'visitors', 'released'].map((one) => one === level),
      );
    },
  );

  it('released shows the words with the office and without the name', async () => {
    const { id } = await ward.newSheet({ answers: { ...written }, sharing: 'released' });
    const { sheet } = await ward.as.guide.ask(read, { id });
    expect(sheet).toMatchObject({ personId: null, office: { id: ward.here.id } });
    expect(sheet.answers[0].text).toBe(written.strength);
    const more = await ward.as.guide.ask(
      `query ($id: Id!) { sheet(id: $id) {
         acts { personName } whoCanRead { level } whoDidRead { name } lastWords { sheetId }
         history(itemId: "strength") { sheetId } moves } }`,
      { id },
    );
    expect(more.sheet).toEqual({
      acts: [],
      whoCanRead: [],
      whoDidRead: [],
      lastWords: [],
      history: [],
      moves: [],
    });
    expect((await ward.as.visitor.ask(read, { id })).sheet.personId).toBe(ward.people.anna.id);
  });

  it('is the office’s act: not of a draft, not of words unseen, and taken back at any time', async () => {
    const draft = await ward.newSheet({ answers: { ...written } });
    const input = { sheetId: draft.id, revision: 0, level: 'visitors' };
    expect(await ward.as.head.refusal(share, { input })).toMatchObject({ code: 'REFUSED' });
    await ward.as.anna.ask(submit, { input: { sheetId: draft.id, revision: 0 } });
    expect(await ward.as.head.refusal(share, { input: { ...input, revision: 7 } })).toMatchObject({
      code: 'CONFLICT',
    });
    for (const name of ['ben', 'carl', 'nextDoor'] as const) {
      expect((await ward.as[name].refusal(share, { input })).code).toBe('NOT_FOUND');
    }
    for (const name of ['visitor', 'lead', 'guide', 'member', 'former', 'stranger'] as const) {
      expect((await ward.as[name].refusal(share, { input })).code).toBe('FORBIDDEN');
    }
    await ward.as.anna.ask(share, { input });
    await ward.as.anna.ask(share, { input });
    await ward.as.visitor.ask(read, { id: draft.id });
    await ward.as.head.ask(share, { input: { ...input, level: 'kept', reason: '見直します' } });
    expect((await ward.as.visitor.refusal(read, { id: draft.id })).code).toBe('NOT_FOUND');
    const acts = await ward.acts(draft.id);
    expect(acts.map((act) => act.move)).toEqual(['submit', 'share', 'share']);
  });

  it('ends when the writer opens the sheet again, for whoever read it before', async () => {
    const { id } = await ward.newSheet({ answers: { ...written }, sharing: 'released' });
    await ward.as.guide.ask(read, { id });
    await ward.as.anna.ask(reopen, { input: { sheetId: id, reason: '書き足す' } });
    for (const name of ['guide', 'visitor'] as const) {
      expect((await ward.as[name].refusal(read, { id })).code).toBe('NOT_FOUND');
    }
    await ward.as.anna.ask(save, words(id, 0, 'まだ見せない'));
    await ward.as.anna.ask(submit, { input: { sheetId: id, revision: 1 } });
    expect((await ward.as.guide.refusal(read, { id })).code).toBe('NOT_FOUND');
  });

  it('reaches visitors while their assignment is open', async () => {
    const { id } = await ward.newSheet({ answers: { ...written }, sharing: 'visitors' });
    await ward.as.visitor.ask(read, { id });
    const end = (state: string) =>
      ward.database.query('update visit set state = $2 where id = $1', [ward.visit.id, state]);
    await end('cancelled');
    expect((await ward.as.visitor.refusal(read, { id })).code).toBe('NOT_FOUND');
    const { sheet } = await ward.as.anna.ask(canRead, { id });
    expect(JSON.stringify(sheet)).not.toContain(ward.people.visitor.id);
    await end('proposing');
  });

  it('shows the office who did read, and nobody of the office among them', async () => {
    const { id } = await ward.newSheet({ answers: { ...written }, sharing: 'released' });
    for (const name of ['anna', 'head', 'visitor', 'guide'] as const) {
      await ward.as[name].ask(read, { id });
    }
    const did = `query ($id: Id!) { sheet(id: $id) { whoDidRead { personId name roles } } }`;
    const expected = (['guide', 'visitor'] as const).map((name) => ({
      personId: ward.people[name].id,
      name: ward.fullName(name),
      roles: [name === 'guide' ? 'coordinator' : 'lead'],
    }));
    expect((await ward.as.anna.ask(did, { id })).sheet.whoDidRead).toEqual(expected);
    const us = await ward.as.head.ask(
      `query ($officeId: Id!) { whoReadUs(officeId: $officeId, take: 100) { items { action objectId } } }`,
      { officeId: ward.here.id },
    );
    const ours = us.whoReadUs.items.filter((one: { objectId: string }) => one.objectId === id);
    expect(ours).toEqual(Array(2).fill({ action: 'instruments.sheetRead', objectId: id }));
    // Words in a list are read as well; a list without words is not.
    await ward.as.visitor.ask(`query { officeSheets { items { id } } }`);
    expect((await ward.as.anna.ask(did, { id })).sheet.whoDidRead).toHaveLength(2);
    await ward.as.visitor.ask(`query { officeSheets(take: 100) { items { answers { text } } } }`);
    expect((await ward.as.anna.ask(did, { id })).sheet.whoDidRead).toHaveLength(3);
  });

  it('is held by PostgreSQL too', async () => {
    const ids = [
      (await ward.newSheet()).id,
      (await ward.newSheet({ sharing: 'visitors' })).id,
      (await ward.newSheet({ sharing: 'released' })).id,
    ];
    const visiting = { assignedOfficeIds: [ward.here.id] };
    const seen = async (over: Parameters<typeof actorOf>[1]) => {
      const actor = actorOf(ward.municipality.id, over);
      const rows = await ward.work.read(actor, (tx) =>
        tx.query<{ id: string }>('select id from sheet where id = any ($1)', [ids]),
      );
      return ids.map((id) => rows.some((row) => row.id === id));
    };
    expect(await seen({})).toEqual([false, false, false]);
    expect(await seen({ officeIds: [ward.there.id] })).toEqual([false, false, false]);
    expect(await seen(visiting)).toEqual([false, true, true]);
    expect(await seen({ roles: ['coordinator'] })).toEqual([false, false, true]);
    expect(await seen({ officeIds: [ward.here.id] })).toEqual([true, true, true]);
    // 基幹 who also work in the office are of the office.
    const both = { roles: ['coordinator' as const], officeIds: [ward.here.id] };
    expect(await seen(both)).toEqual([true, true, true]);
    const shown = `update sheet set sharing = 'released' where id = $1`;
    await expect(ward.database.query(shown, [ids[0]])).rejects.toThrow(/sheet_shown_as_submitted/);
  });
});

describe('the burden line', () => {
  const line = `query ($sheetId: Id!) { burdenLine(sheetId: $sheetId) { words aftercare aftercareOn } }`;
  const kept = { words: '少し疲れています', aftercare: '翌週に電話', aftercareOn: '2026-11-30' };

  it('is read by its writer, and by visitors once the sheet is shared, unless the writer said no', async () => {
    const { id: sheetId } = await ward.newSheet({ answers: { ...written }, state: 'submitted' });
    await ward.as.anna.ask(burden, { input: { sheetId, ...kept } });
    const meets = async () => {
      const met: Record<string, unknown> = {};
      for (const name of ward.names) {
        const { data, errors } = await ward.as[name].send(line, { sheetId });
        met[name] = errors ? errors[0]?.extensions.code : data?.burdenLine;
      }
      return met;
    };
    const closed = {
      ...Object.fromEntries(ward.names.map((name) => [name, 'NOT_FOUND'])),
      anna: kept,
      member: 'FORBIDDEN',
      former: 'FORBIDDEN',
    };
    expect(await meets()).toEqual(closed);
    await ward.as.anna.ask(share, { input: { sheetId, revision: 0, level: 'released' } });
    expect(await meets()).toEqual({ ...closed, visitor: kept });
    await ward.as.anna.ask(burden, { input: { sheetId, ...kept, withVisitors: false } });
    expect(await meets()).toEqual({ ...closed, visitor: null });
  });

  it('is written by the writer alone, asks about names, and leaves no words in the log', async () => {
    const { id: sheetId } = await ward.newSheet();
    for (const name of ['head', 'ben', 'nextDoor'] as const) {
      const answer = await ward.as[name].refusal(burden, { input: { sheetId, words: 'x' } });
      expect(answer.code).toBe('NOT_FOUND');
    }
    const input = { sheetId, words: '田中太郎さんのことが気がかり' };
    const asked = await ward.as.anna.ask(burden, { input });
    expect(asked.saveBurdenLine).toMatchObject({
      done: false,
      warnings: [{ field: 'input.words', kind: 'name' }],
    });
    await ward.as.anna.ask(burden, { input: { ...input, confirmed: true } });
    const entries = await ward.audits(sheetId);
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['instruments.burdenLineSaved', {}],
    ]);
    expect(
      await ward.as.anna.refusal(burden, { input: { sheetId, words: 'あ'.repeat(1001) } }),
    ).toMatchObject({ code: 'INVALID', field: 'input.words' });
  });

  it('is written by PostgreSQL for nobody else, visitors who read it included', async () => {
    const { id: sheetId } = await ward.newSheet({ sharing: 'visitors' });
    await ward.as.anna.ask(burden, { input: { sheetId, ...kept } });
    const visitor = actorOf(ward.municipality.id, {
      personId: ward.people.visitor.id,
      assignedOfficeIds: [ward.here.id],
    });
    const tries = [
      `update burden_line set words = 'x' where sheet_id = $1 returning words`,
      `delete from burden_line where sheet_id = $1 returning words`,
      `select words from burden_line where sheet_id = $1`,
    ];
    const met: number[] = [];
    for (const sql of tries) {
      met.push(
        await ward.work.run(visitor, async (tx) => {
          const made = await tx.query(sql, [sheetId]);
          return (sql.startsWith('select') ? made : (made as unknown[][])[0])!.length;
        }),
      );
    }
    expect(met).toEqual([0, 0, 1]);
    const { id: other } = await ward.newSheet({ sharing: 'visitors' });
    const insert = (personId: string) =>
      ward.work.run(visitor, (tx) =>
        tx.query(
          `insert into burden_line (sheet_id, municipality_id, office_id, person_id, saved_at)
           values ($1, $2, $3, $4, now())`,
          [other, ward.municipality.id, ward.here.id, personId],
        ),
      );
    for (const id of [ward.people.anna.id, ward.people.visitor.id]) {
      await expect(insert(id)).rejects.toThrow(/row-level security/);
    }
  });

  it('is shown by PostgreSQL to nobody else, managers and 基幹 included', async () => {
    const { id: sheetId } = await ward.newSheet({ sharing: 'released' });
    await ward.as.anna.ask(burden, { input: { sheetId, ...kept } });
    const seen = async (over: Parameters<typeof actorOf>[1]) => {
      const actor = actorOf(ward.municipality.id, over);
      const rows = await ward.work.read(actor, (tx) =>
        tx.query('select from burden_line where sheet_id = $1', [sheetId]),
      );
      return rows.length;
    };
    expect(await seen({ roles: ['manager'], managedOfficeIds: [ward.here.id] })).toBe(0);
    expect(await seen({ roles: ['coordinator'] })).toBe(0);
    expect(await seen({ roles: ['coordinator'], officeIds: [ward.here.id] })).toBe(0);
    expect(await seen({ roles: ['committeeMember'] })).toBe(0);
    expect(await seen({ personId: ward.people.anna.id, officeIds: [ward.here.id] })).toBe(1);
    expect(await seen({ roles: ['lead'], assignedOfficeIds: [ward.here.id] })).toBe(1);
    expect(await seen({ roles: ['lead'], assignedOfficeIds: [ward.there.id] })).toBe(0);
  });
});

describe('signs of abuse or danger', () => {
  it('make each save offer the official route; that it was offered is kept, once, and nothing else', async () => {
    const { id } = await ward.newSheet();
    const calm = await ward.as.anna.ask(save, words(id, 0, '本人の話をよく聴けた'));
    expect(calm.saveSheet.officialRoute).toEqual([]);
    const offered = await ward.as.anna.ask(save, words(id, 1, '通帳を取り上げられているようだ'));
    expect(offered.saveSheet.officialRoute).toMatchObject([
      { key: 'instruments.sheet.abuse', text: expect.stringContaining('虐待防止センター') },
    ]);
    const again = await ward.as.anna.ask(save, words(id, 2, '死にたいと話された', 'topic'));
    expect(again.saveSheet.officialRoute).toMatchObject([{ key: 'instruments.sheet.life' }]);
    expect(await ward.acts(id)).toEqual([
      { move: 'offerOfficialRoute', answers: null, reason: '' },
    ]);
    expect(await ward.audits(id)).toEqual([]);
    expect(await ward.stored(id)).toMatchObject({ revision: 3, state: 'draft', sharing: 'kept' });
  });
});

describe('one’s own words', () => {
  it('come back item by item: last time’s, and through time', async () => {
    const tables = ward.database;
    // A specialist of another office, so that no other test's sheets are among them.
    const over = { officeId: ward.there.id, personId: ward.people.carl.id };
    const at = (day: string) => new Date(`${day}T03:00:00Z`);
    const first = await ward.newSheet({ ...over, createdAt: at('2025-05-01'), fiscalYear: 2025 });
    const second = await ward.newSheet({ ...over, createdAt: at('2026-05-01') });
    const third = await ward.newSheet({ ...over, createdAt: at('2026-10-01') });
    const hand = async (sheetId: string, answers: object[]) => {
      const [{ revision }] = (await tables.query<{ revision: number }>(
        'select revision from sheet where id = $1',
        [sheetId],
      )) as [{ revision: number }];
      await ward.as.carl.ask(save, { input: { sheetId, revision, answers } });
      await ward.as.carl.ask(submit, { input: { sheetId, revision: revision + 1 } });
    };
    await hand(first.id, [
      { itemId: 'strength', text: '一年目の強み' },
      { itemId: 'howOften', codes: ['rarely'] },
    ]);
    ward.clock.set('2026-11-22T03:01:00Z');
    await hand(second.id, [{ itemId: 'strength', text: '二年目の強み' }]);
    await ward.as.carl.ask(save, words(third.id, 0, 'いま書いている'));
    const past = /* GraphQL */ `
      query Past($id: Id!) {
        sheet(id: $id) {
          lastWords {
            sheetId
            fiscalYear
            answer {
              itemId
              text
              codes
            }
          }
          history(itemId: "strength") {
            sheetId
            answer {
              text
            }
          }
          acts {
            move
            personName
            answers {
              text
            }
          }
        }
      }
    `;
    const { sheet } = await ward.as.carl.ask(past, { id: third.id });
    expect(sheet.lastWords).toEqual([
      {
        sheetId: first.id,
        fiscalYear: 2025,
        answer: { itemId: 'howOften', text: null, codes: ['rarely'] },
      },
      {
        sheetId: second.id,
        fiscalYear: 2026,
        answer: { itemId: 'strength', text: '二年目の強み', codes: null },
      },
    ]);
    expect(sheet.history.map((one: { answer: { text: string } }) => one.answer.text)).toEqual([
      '二年目の強み',
      '一年目の強み',
    ]);
    expect((await ward.as.carl.ask(past, { id: first.id })).sheet).toMatchObject({
      lastWords: [],
      acts: [
        {
          move: 'submit',
          personName: ward.fullName('carl'),
          answers: [{ text: '一年目の強み' }, {}],
        },
      ],
    });
    // A manager reads the sheet, not its writer's past.
    expect((await ward.as.nextDoor.ask(past, { id: third.id })).sheet).toMatchObject({
      lastWords: [],
      history: [],
    });
  });

  it('stand in a list of one’s own', async () => {
    const mine = `query ($filter: SheetFilter) { mySheets(filter: $filter, take: 1) { totalItems items { personId } } }`;
    for (const name of ['anna', 'anna', 'ben'] as const) {
      await ward.newSheet({ personId: ward.people[name].id, fiscalYear: 2031 });
    }
    const filter = { fiscalYear: 2031, officeId: ward.here.id, state: 'draft', purpose: 'visit' };
    const ofAnna = { totalItems: 2, items: [{ personId: ward.people.anna.id }] };
    expect((await ward.as.anna.ask(mine, { filter })).mySheets).toEqual(ofAnna);
    const none = { totalItems: 0, items: [] };
    expect((await ward.as.head.ask(mine, { filter })).mySheets).toEqual(none);
    for (const other of [
      { fiscalYear: 2032 },
      { officeId: ward.there.id },
      { state: 'submitted' },
    ]) {
      const given = { filter: { ...filter, ...other } };
      expect((await ward.as.anna.ask(mine, given)).mySheets).toEqual(none);
    }
  });
});

describe('whatever is done, in whatever order', () => {
  const levels = ['kept', 'visitors', 'released'] as const;
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('save' as const),
        text: fc.constantFrom('あ', 'い', ' '),
        item: fc.constantFrom('strength', 'topic'),
        behind: fc.constantFrom(0, 0, 0, 1),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('submit' as const),
        behind: fc.constantFrom(0, 0, 1),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('reopen' as const),
        reason: fc.constantFrom('', '書き足す'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('share' as const),
        level: fc.constantFrom(...levels),
        behind: fc.constantFrom(0, 0, 1),
      }),
    },
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  it('no word is lost, and nothing is shown to more people but by sharing', async () => {
    const saves = ward.get(SheetSavesService);
    const sheets = ward.get(SheetsService);
    const anna = actorOf(ward.municipality.id, {
      personId: ward.people.anna.id,
      roles: ['specialist'],
      officeIds: [ward.here.id],
    });
    const make = (one: Step, sheetId: string, now: number) => {
      const revision = now - ('behind' in one ? one.behind : 0);
      switch (one.act) {
        case 'save':
          return saves.saveSheet(anna, {
            sheetId,
            revision,
            answers: [{ itemId: one.item, text: one.text }],
          });
        case 'submit':
          return sheets.submitSheet(anna, { sheetId, revision });
        case 'reopen':
          return sheets.reopenSheet(anna, { sheetId, reason: one.reason });
        case 'share':
          return sheets.shareSheet(anna, { sheetId, revision, level: one.level });
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 6, maxLength: 16, size: 'max' }),
        async (steps) => {
          const { id } = await ward.newSheet();
          const words: Record<string, string> = {};
          const handedIn: object[] = [];
          for (const one of steps) {
            const before = (await ward.stored(id))!;
            const failed: unknown = await make(one, id, before.revision).then(
              () => null,
              (error: unknown) => error,
            );
            const after = (await ward.stored(id))!;
            if (one.act === 'save' && !failed && one.text.trim()) words[one.item] = one.text;
            if (one.act === 'save' && !failed && !one.text.trim()) delete words[one.item];
            if (one.act === 'submit' && !failed && before.state === 'draft')
              handedIn.push({ ...words });
            expect(after.answers).toEqual(words);
            const acts = await ward.acts(id);
            expect(acts.filter(({ move: m }) => m === 'submit').map((act) => act.answers)).toEqual(
              handedIn,
            );
            if (levels.indexOf(after.sharing) > levels.indexOf(before.sharing)) {
              expect(one).toMatchObject({ act: 'share', level: after.sharing });
            }
            if (after.state === 'draft') expect(after.sharing).toBe('kept');
            // What builds on an older text never goes through unseen.
            if ('behind' in one && one.behind) expect(failed).not.toBeNull();
            if (failed)
              expect(failed).toMatchObject({
                code: expect.stringMatching(/^(INVALID|CONFLICT|REFUSED)$/),
              });
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

it('needs a form with one item of each kind', () => {
  const kinds = everyForm.sections.flatMap(({ items }) => items.map(({ form }) => form.kind));
  expect(new Set(kinds).size).toBe(8);
});
