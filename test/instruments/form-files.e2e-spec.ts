import { system } from '@furikaeri/core';
import { adoptShippedForms } from '@furikaeri/instruments';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { makeHolder, makeMunicipality, makeOffice, makeSpecialist } from '../make/index.js';
import { type Api, startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';

let api: Api;
let coordinator: Client;
let specialist: Client;
let elsewhere: Client;

beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  const made = await api.work.run(api.inside, async (tx) => {
    await adoptShippedForms(tx, api.municipality.id);
    const office = await makeOffice(tx);
    return {
      guide: await makeHolder(tx, ['coordinator']),
      anna: await makeSpecialist(tx, office.id),
    };
  });
  coordinator = await api.signedIn(made.guide);
  specialist = await api.signedIn(made.anna);
  const away = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  elsewhere = await api.signedIn(
    await api.work.run(system('test', away.id), (tx) => makeHolder(tx, ['coordinator'])),
  );
});
afterAll(() => api?.close());

const BOUNDARY = 'furikaeri';
const headersOf = (client?: Client) => ({
  origin: 'https://ward.test',
  cookie: Object.entries(client?.cookies ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join('; '),
});
const get = (client: Client | undefined, url: string) =>
  api.inject({ method: 'GET', url, headers: headersOf(client) });
function send(
  client: Client | undefined,
  content: Buffer | string,
  fields: Record<string, string> = {},
) {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="form"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return api.inject({
    method: 'POST',
    url: '/instruments/files',
    headers: { ...headersOf(client), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([
      Buffer.from(head),
      Buffer.from(content),
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]),
  });
}
const find = `query find($code: String) { instrument(code: $code) { published { id } draft { id number revision
  definition { title } } } }`;
const formOf = async (code: string) => (await coordinator.ask(find, { code })).instrument;
const tables = async () =>
  (
    await api.database.query<{ n: number }>(
      'select (select count(*) from instrument)::int + (select count(*) from instrument_version)::int as n',
    )
  )[0]?.n;

describe('a form as one file', () => {
  it('is read by any member of staff, and by the schema that anybody may have', async () => {
    const { published } = await formOf('annual-survey');
    const answer = await get(specialist, `/instruments/versions/${published.id}/form.yaml`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://ward.test/instruments/schema.json',
    );
    const schema = await get(undefined, '/instruments/schema.json');
    expect(schema.statusCode).toBe(200);
    expect(new Ajv().compile(schema.json())(parse(answer.body))).toBe(true);
  });

  it('changed by hand and sent back becomes the next draft', async () => {
    const { published } = await formOf('reflection-full');
    const { body } = await get(coordinator, `/instruments/versions/${published.id}/form.yaml`);
    const answer = await send(
      coordinator,
      body.replace('title: 振り返りシート', 'title: 私たちの振り返り'),
    );
    expect(answer.json()).toMatchObject({ isNew: false });
    const { draft } = await formOf('reflection-full');
    expect(draft).toMatchObject({
      id: answer.json().versionId,
      number: 2,
      definition: { title: '私たちの振り返り' },
    });
    // A draft is there now: it is replaced only by who names its revision.
    expect((await send(coordinator, body)).json()).toMatchObject({
      code: 'CONFLICT',
      facts: { revision: 0 },
    });
    expect((await send(coordinator, body, { revision: '7' })).json()).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await send(coordinator, body, { revision: '0' })).statusCode).toBe(201);
    expect((await formOf('reflection-full')).draft).toMatchObject({
      revision: 1,
      definition: { title: '振り返りシート' },
    });
  });

  it('goes out as Excel and comes back as the same form', async () => {
    const { published } = await formOf('annual-survey');
    const { rawPayload } = await get(
      coordinator,
      `/instruments/versions/${published.id}/form.xlsx`,
    );
    const { versionId } = (await send(coordinator, rawPayload)).json();
    const compare = `query compare($beforeId: Id!, $afterId: Id!) {
      compareInstrumentVersions(beforeId: $beforeId, afterId: $afterId) { title } }`;
    expect(await coordinator.ask(compare, { beforeId: published.id, afterId: versionId })).toEqual({
      compareInstrumentVersions: [],
    });
  });

  it('with another code is a new form', async () => {
    const { published } = await formOf('reflection-short');
    const { body } = await get(coordinator, `/instruments/versions/${published.id}/form.yaml`);
    const answer = await send(coordinator, body.replace('code: reflection-short', 'code: ours'));
    expect(answer.json()).toMatchObject({ isNew: true });
    expect((await formOf('ours')).draft.id).toBe(answer.json().versionId);
    expect(
      (
        await send(coordinator, body.replace('code: reflection-short', 'code: annual-survey'))
      ).json(),
    ).toMatchObject({ code: 'REFUSED', reason: 'instruments.kindDiffers' });
  });

  it('with remarks changes nothing and tells every line', async () => {
    const before = await tables();
    const { published } = await formOf('reflection-short');
    const { body } = await get(coordinator, `/instruments/versions/${published.id}/form.yaml`);
    const spoilt = body
      .replace('code: reflection-short', 'code: 三分版')
      .replace('totals: never', 'totals: perItem')
      .replace('id: today.topic', 'id: today.voice');
    const answer = await send(coordinator, spoilt);
    expect(answer.statusCode).toBe(422);
    const { remarks } = answer.json().facts;
    const lines = spoilt.split('\n');
    expect(
      remarks.map(({ row, column }: { row: number; column: string }) => [column, lines[row - 1]]),
    ).toEqual([
      ['code', 'code: 三分版'],
      ['totals', 'totals: perItem'],
      ['sections.1.items.1.id', '      - id: today.voice'],
    ]);
    for (const other of [
      Buffer.from('%PDF-1.7 \xff', 'latin1'),
      '',
      Buffer.from('PK\x03\x04broken'),
    ]) {
      expect((await send(coordinator, other)).json()).toMatchObject({ code: 'INVALID' });
    }
    expect(await tables()).toBe(before);
  });

  it('is kept by coordinators of the ward alone', async () => {
    const { published, draft } = await formOf('annual-survey');
    const yaml = (id: string) => `/instruments/versions/${id}/form.yaml`;
    const { body } = await get(coordinator, yaml(published.id));
    expect((await send(undefined, body)).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await send(specialist, body)).json()).toMatchObject({ code: 'FORBIDDEN' });
    expect((await send(coordinator, Buffer.alloc(3 * 1024 * 1024))).json()).toMatchObject({
      code: 'INVALID',
      messageKey: 'core.file.tooLarge',
    });
    expect((await get(undefined, yaml(published.id))).statusCode).toBe(401);
    expect((await get(specialist, yaml(draft.id))).statusCode).toBe(404);
    expect((await get(elsewhere, yaml(published.id))).statusCode).toBe(404);
    expect(
      (await get(elsewhere, `/instruments/versions/${published.id}/form.xlsx`)).statusCode,
    ).toBe(404);
    expect((await get(coordinator, yaml('none'))).statusCode).toBe(404);
  });
});
