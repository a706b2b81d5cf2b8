import { newId } from '@furikaeri/core';
import { FindingsJobsModule } from '@furikaeri/findings/jobs';
import { makeHolder, makeMaterial } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { type FiguresWard, makeFiguresWard } from './figures-ward.js';

const THEME =
  'theme { id title offices quotes { materialId released words withdrawnAt } } warnings { field kind found }';
const keep = `mutation Keep($input: KeepThemeInput!) { keepTheme(input: $input) { ${THEME} } }`;
const drop = `mutation Drop($input: ThemeInput!) { dropTheme(input: $input) { ${THEME} } }`;
const group = `mutation Group($input: GroupMaterialInput!) { groupMaterial(input: $input) { ${THEME} } }`;
const ungroup = `mutation Ungroup($input: GroupMaterialInput!) { ungroupMaterial(input: $input) { ${THEME} } }`;
const quote = `mutation Quote($input: QuoteMaterialInput!) { quoteMaterial(input: $input) { ${THEME} } }`;
const themes = `query Themes($fiscalYear: Int!) { themes(fiscalYear: $fiscalYear) { id title offices } }`;
const withdraw = `mutation Withdraw($input: WithdrawMaterialInput!) { withdrawMaterial(input: $input) { materialId } }`;
const take = `mutation Take($input: TakeSnapshotInput!) { takeSnapshot(input: $input) { id } }`;
const publish = `mutation Publish($input: SnapshotInput!) { publishSnapshot(input: $input) { id } }`;
const one = `query One($id: Id!) { snapshot(id: $id) { themes { themeId title quotes }
  figures { code title rows { code label cells { shown hidden } } } } }`;

let api: Api;
let ward: FiguresWard;
let coordinator: Client;
let member: Client;
let manager: Client;
beforeAll(async () => {
  api = await startApi({}, FindingsJobsModule);
  ward = await api.work.run(api.inside, makeFiguresWard);
  await onDay('2026-11-22');
});
afterAll(() => api.close());

/** Noon of the day, and everybody signed in. */
async function onDay(on: string) {
  api.clock.set(`${on}T03:00:00Z`);
  const people = await api.work.run(api.inside, async (tx) => [
    await makeHolder(tx, ['coordinator']),
    await makeHolder(tx, ['committeeMember']),
    await makeHolder(tx, ['manager'], ward.offices[0]!.id),
  ]);
  const signedIn = [];
  for (const person of people) signedIn.push(await api.signedIn(person));
  [coordinator, member, manager] = signedIn as [Client, Client, Client];
}
const newTheme = async (title = '本人のことばを計画に') => {
  const id = newId();
  const input = { id, fiscalYear: 2026, title, words: '', position: 1 };
  await coordinator.ask(keep, { input });
  return id;
};
const ids = () => ward.released.map(({ id }) => id);
/** A snapshot of yesterday. */
async function snapshot() {
  const id = newId();
  await coordinator.ask(take, { input: { id, meetingId: ward.meeting.id } });
  await api.queue.drain();
  return { id, read: async (by = coordinator) => (await by.ask(one, { id })).snapshot };
}
const themeRow = (of: any, themeId: string) =>
  of.figures
    .find(({ code }: any) => code === 'themes.offices')
    .rows.find(({ code }: any) => code === themeId);

describe('a theme', () => {
  it('gathers released words, and counts the offices they come from', async () => {
    const themeId = await newTheme();
    const input = { themeId, materialIds: ids() };
    const { theme } = (await coordinator.ask(group, { input })).groupMaterial;
    expect(theme).toMatchObject({ offices: 5 });
    expect((await coordinator.ask(group, { input })).groupMaterial.theme.quotes).toHaveLength(5);
    const less = { themeId, materialIds: ids().slice(0, 2) };
    expect((await coordinator.ask(ungroup, { input: less })).ungroupMaterial.theme.offices).toBe(3);
    await coordinator.ask(drop, { input: { id: themeId } });
    expect((await coordinator.ask(themes, { fiscalYear: 2026 })).themes).toEqual([]);
  });

  it('quotes after a second look, and asks where a name seems to stand', async () => {
    const themeId = await newTheme();
    const [materialId] = ids();
    const input = { themeId, materialId, words: '山田太郎さんのことばを計画に書いている' };
    expect(await coordinator.refusal(quote, { input })).toMatchObject({ code: 'REFUSED' });
    await coordinator.ask(group, { input: { themeId, materialIds: ids() } });
    const asked = (await coordinator.ask(quote, { input })).quoteMaterial;
    expect(asked.warnings[0]).toMatchObject({ field: 'input.words', kind: 'name' });
    const quoted = async (over: object) =>
      (
        await coordinator.ask(quote, { input: { ...input, ...over } })
      ).quoteMaterial.theme.quotes.find((each: any) => each.materialId === materialId);
    expect((await quoted({})).words).toBe('');
    const words = 'ご本人のことばを計画に書いている';
    expect(await quoted({ words })).toMatchObject({ words, released: ward.released[0]!.words });
    expect((await quoted({ words: '' })).words).toBe('');
  });

  it('is read by coordinators alone until it is published', async () => {
    expect(await member.refusal(themes, { fiscalYear: 2026 })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a release that is taken back', () => {
  it('leaves later snapshots, not published ones', async () => {
    const themeId = await newTheme('朝の井戸端');
    const materialIds = ids();
    const words = 'ご本人のことばを計画に書いている';
    await coordinator.ask(group, { input: { themeId, materialIds } });
    const [mine] = materialIds;
    await coordinator.ask(quote, { input: { themeId, materialId: mine, words } });
    await onDay('2026-11-23');
    const before = await snapshot();
    const open = await snapshot();
    await coordinator.ask(publish, { input: { id: before.id } });
    expect(themeRow(await before.read(member), themeId)).toMatchObject({ cells: [{ shown: 5 }] });

    await manager.ask(withdraw, { input: { materialId: mine, reason: '書きなおすため' } });
    await onDay('2026-11-24');
    // Published: as it was, for members too.
    const seen = await before.read(member);
    expect(seen.themes).toEqual([{ themeId, title: '朝の井戸端', quotes: [words] }]);
    expect(themeRow(seen, themeId)).toMatchObject({ cells: [{ shown: 5 }] });
    // Made before, published after: the words are left out.
    expect((await open.read()).themes).toHaveLength(1);
    await coordinator.ask(publish, { input: { id: open.id } });
    expect((await open.read(member)).themes).toEqual([]);
    // Made after: neither the words nor, as one office less would tell, the number.
    const after = await snapshot();
    expect((await after.read()).themes).toEqual([]);
    expect(themeRow(await after.read(), themeId)).toMatchObject({ cells: [{ hidden: true }] });
    expect(
      await coordinator.refusal(quote, { input: { themeId, materialId: mine, words } }),
    ).toMatchObject({ code: 'REFUSED' });
  });

  it('leads back from each quote to its release and its office', async () => {
    const rows = await api.database.query(
      `select q.words, m.office_id, m.released_by from snapshot_quote q join material m on m.id = q.material_id`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toContainEqual(expect.objectContaining({ office_id: ward.offices[0]!.id }));
  });

  it('cannot be gathered any more', async () => {
    const themeId = await newTheme('あとから');
    const taken = await api.work.run(api.inside, (tx) =>
      makeMaterial(tx, ward.visits[1]!, {
        releasedBy: ward.person.id,
        withdrawnAt: tx.now,
        withdrawReason: '誤り',
      }),
    );
    const input = { themeId, materialIds: [taken.id] };
    expect(await coordinator.refusal(group, { input })).toMatchObject({ code: 'REFUSED' });
  });
});
