import { type OfficeWorld, startOffice } from './office.js';
import { readPdf } from '../setup/read-pdf.js';

let ward: OfficeWorld;
beforeAll(async () => void (ward = await startOffice()));
afterAll(() => ward?.close());

type Name = (typeof ward.names)[number];
const get = (name: Name | null, url: string) => {
  const cookies = Object.entries(name ? ward.as[name].cookies : {});
  const cookie = cookies.map(([key, value]) => `${key}=${value}`).join('; ');
  return ward.inject({ method: 'GET', url, headers: { cookie } });
};
const read = async (name: Name, url: string) => {
  const answer = await get(name, url);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(String(answer.headers['content-disposition'])).toMatch(/^attachment; filename\*=UTF-8''%/);
  const pdf = await readPdf(answer.rawPayload);
  expect(pdf).toMatchObject({ tagged: true, universal: true });
  return pdf;
};
/** Everybody but these meets what is not there, or may not ask at all. */
const onlyFor = async (may: Name[], url: string) => {
  const reached: Name[] = [];
  for (const name of ward.names) {
    const { statusCode } = await get(name, url);
    if (statusCode === 200) reached.push(name);
    else expect([403, 404]).toContain(statusCode);
  }
  expect(reached.toSorted()).toEqual(may.toSorted());
  expect((await get(null, url)).statusCode).toBe(401);
};
const exportsOf = async (objectId: string) =>
  (await ward.audits(objectId)).filter(({ action }) => action.endsWith('Exported'));

/** A sheet of Anna's, handed in and shared through the API. */
async function handedIn(sharing: 'kept' | 'visitors' | 'released'): Promise<string> {
  const { id } = await ward.newSheet({
    answers: { strength: '好きな電車の話から始めた', grade: 'S', asked: true },
  });
  const submit =
    'mutation Submit($input: SubmitSheetInput!) { submitSheet(input: $input) { done } }';
  await ward.as.anna.ask(submit, { input: { sheetId: id, revision: 0 } });
  const share = 'mutation Share($input: ShareSheetInput!) { shareSheet(input: $input) { done } }';
  if (sharing !== 'kept')
    await ward.as.anna.ask(share, {
      input: { sheetId: id, level: sharing, revision: 0 },
    });
  return id;
}

describe('a sheet', () => {
  it('is printed for those who read it, and the office sees who printed', async () => {
    const sheetId = await handedIn('visitors');
    const { text, info } = await read('visitor', `/sheets/${sheetId}.pdf`);
    expect(text).toContain('好きな電車の話から始めた');
    expect(text).toContain('☑S');
    expect(text).toContain('書いた日令和8年11月22日（2026-11-22）');
    expect(text).toContain('この資料を見られる人：書いた本人、事業所の管理者、訪問チーム');
    expect(info).toMatchObject({ CreationDate: expect.stringMatching(/^D:20261122/) });
    expect(await exportsOf(sheetId)).toEqual([
      {
        action: 'instruments.sheetExported',
        detail: { format: 'pdf', as: 'visitor' },
        person: ward.people.visitor.id,
        office: ward.here.id,
      },
    ]);
    await onlyFor(['anna', 'head', 'visitor'], `/sheets/${sheetId}.pdf`);
  });

  it('released for the committee, is printed for coordinators without a name', async () => {
    const { text } = await read('guide', `/sheets/${await handedIn('released')}.pdf`);
    expect(text).toContain('事業所（名前なし）書いた人（名前なし）');
    expect(text).not.toContain(ward.fullName('anna').replace(' ', ''));
    expect(text).not.toContain(ward.here.name);
  });

  it('kept, is printed for its writer and the manager; not there for all else', async () => {
    await onlyFor(['anna', 'head'], `/sheets/${await handedIn('kept')}.pdf`);
    expect((await get('anna', '/sheets/none.pdf')).statusCode).toBe(404);
  });

  it('comes empty for every member of staff', async () => {
    const url = `/instruments/versions/${ward.version.id}/blank.pdf`;
    expect((await read('lead', url)).text).toContain('書いた人');
    expect((await read('lead', `${url}?names=no`)).text).not.toContain('書いた人');
    expect((await get('member', url)).statusCode).toBe(403);
    expect((await get('stranger', url)).statusCode).toBe(404);
    expect((await get('anna', '/instruments/versions/1/blank.pdf')).statusCode).toBe(404);
  });
});
