import { newId, openSheets, system } from '@furikaeri/core';
import {
  makeAppointment,
  makeConsent,
  makeHolder,
  makeMunicipality,
  makeNextStep,
  makeNote,
  makeOffice,
  makePerson,
  makeProgramme,
  makeReflectionCase,
  makeRound,
  makeSheet,
  makeSpecialist,
  makeVisit,
  makeVisitMember,
  noteContent,
} from '../make/index.js';
import { startApi } from '../setup/api.js';
import type { Client } from '../setup/client.js';
import { readPdf } from '../setup/read-pdf.js';

type Ward = Awaited<ReturnType<typeof startWard>>;
let ward: Ward;
let visitId: string;
let heldId: string;

/** An office whose visit is being planned, a visit that was held, and everybody around. */
async function startWard() {
  const api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  const elsewhere = await api.work.run(system('test'), (tx) => makeMunicipality(tx));
  const stranger = await api.work.run(system('test', elsewhere.id), (tx) =>
    makeHolder(tx, ['coordinator']),
  );
  const made = await api.work.run(api.inside, async (tx) => {
    const here = await makeOffice(tx);
    const there = await makeOffice(tx);
    const former = await makePerson(tx);
    const until = { role: 'specialist', officeId: here.id, untilOn: '2026-11-21' } as const;
    await makeAppointment(tx, { personId: former.id, ...until });
    const people = {
      anna: await makeSpecialist(tx, here.id),
      ben: await makeSpecialist(tx, here.id),
      head: await makeHolder(tx, ['manager'], here.id),
      nextDoor: await makeHolder(tx, ['manager'], there.id),
      guide: await makeHolder(tx, ['coordinator']),
      lead: await makeHolder(tx, ['lead']),
      visitor: await makeHolder(tx, ['lead']),
      member: await makeHolder(tx, ['committeeMember']),
      former,
      stranger,
    };
    const programme = await makeProgramme(tx);
    const round = await makeRound(tx, { programmeId: programme.id });
    const of = { officeId: here.id, programmeId: programme.id, roundId: round.id };
    const visit = await makeVisit(tx, {
      ...of,
      state: 'proposing',
      wish: '距離の取り方を考えたい',
    });
    await makeVisitMember(tx, visit, { personId: people.visitor.id });
    const held = await makeVisit(tx, {
      ...of,
      state: 'held',
      startsAt: new Date('2026-10-20T01:00:00Z'),
      endsAt: new Date('2026-10-20T03:30:00Z'),
    });
    await makeVisitMember(tx, held, {
      personId: people.visitor.id,
      joinedAt: new Date('2026-10-01T00:00:00Z'),
    });
    return { here, people, visit, held };
  });
  type Name = keyof typeof made.people;
  const as = {} as Record<Name, Client>;
  for (const name of Object.keys(made.people) as Name[]) {
    as[name] = await api.signedIn(made.people[name]);
  }
  return { ...api, ...made, as, names: Object.keys(made.people) as Name[] };
}

beforeAll(async () => {
  ward = await startWard();
  const { visit, held } = ward;
  const { anna, visitor, head } = ward.people;
  [visitId, heldId] = [visit.id, held.id];
  await ward.work.run(ward.inside, async (tx) => {
    await makeNote(tx, held, {
      content: noteContent({ participants: [anna.id], message: '毎日の様子が伝わってきました。' }),
      officeView: '話せてよかったです。',
    });
    await makeNextStep(tx, held, { ownerId: anna.id, words: '日曜日の過ごし方を聞く' });
    await tx.query(
      `insert into private_note (visit_id, side, municipality_id, office_id, words, person_id, saved_at)
       values ($1, 'office', $2, $3, '手元だけの言葉', $4, $5)`,
      [held.id, held.municipalityId, ward.here.id, head.id, tx.now],
    );
    const one = await makeReflectionCase(tx, visit);
    await makeConsent(tx, visit, {
      reflectionCaseId: one.id,
      readerIds: [visitor.id],
      registeredBy: head.id,
    });
    const laid = await makeSheet(tx, {
      officeId: ward.here.id,
      personId: anna.id,
      sharing: 'visitors',
      state: 'submitted',
      submittedAt: tx.now,
      answers: { 'individuality.strength': '写真を見ながら行きたい場所を選んだ' },
    });
    await tx.query(
      `insert into visit_sheet (visit_id, sheet_id, municipality_id, office_id)
       select $1, id, municipality_id, office_id from sheet where id = $2`,
      [visit.id, laid.id],
    );
  });
});
afterAll(() => ward?.close());

type Name = Ward['names'][number];
const nameOf = (name: Name) => `${ward.people[name].familyName} ${ward.people[name].givenName}`;
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
const exportsOf = (objectId: string) =>
  ward.database.query(
    `select action, detail, person_id as person, office_id as office from audit_entry
     where object_id = $1 and action like '%Exported' order by seq`,
    [objectId],
  );

describe('a visit', () => {
  it('has its brief on one A4 for both sides alone', async () => {
    const url = `/visits/${visitId}/brief.pdf`;
    const { text, pages } = await read('visitor', url);
    expect(pages).toBe(1);
    for (const words of [
      '距離の取り方を考えたい',
      '日曜日の過ごし方を聞く',
      'できていること・よいところ・写真を見ながら行きたい場所を選んだ（個別性の重視）',
      'A-0001概要',
    ]) {
      expect(text).toContain(words);
    }
    expect(await exportsOf(visitId)).toEqual([
      expect.objectContaining({ action: 'visits.briefExported', office: ward.here.id }),
    ]);
    const readings = await ward.database.query(
      `select person_id as person from audit_entry where action = 'instruments.sheetRead'
         and object_id in (select sheet_id::text from visit_sheet where visit_id = $1)`,
      [visitId],
    );
    expect(readings).toEqual([{ person: ward.people.visitor.id }]);
    await onlyFor(['anna', 'ben', 'head', 'visitor'], url);
  });

  it('has its note on paper, without what is private', async () => {
    const url = `/visits/${heldId}/note.pdf`;
    const { text } = await read('head', url);
    for (const words of [
      '本人の言葉を計画に書いている',
      '毎日の様子が伝わってきました。',
      '話せてよかったです。',
      'まだ確認していません',
      `事業所から${nameOf('anna').replace(' ', '')}`,
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('手元だけの言葉');
    await onlyFor(['anna', 'ben', 'head', 'visitor'], url);
    expect((await get('head', `/visits/${newId()}/note.pdf`)).statusCode).toBe(404);
    await ward.database.query('update visit_note set shown_at = null where visit_id = $1', [
      heldId,
    ]);
    expect((await get('head', url)).statusCode).toBe(404);
    await ward.database.query('update visit_note set shown_at = now() where visit_id = $1', [
      heldId,
    ]);
  });
});

describe('a certificate', () => {
  const own = () => `personId=${ward.people.visitor.id}&fiscalYear=2026`;

  it('is on paper for the person', async () => {
    const { text } = await read('visitor', `/certificates.pdf?${own()}`);
    expect(text).toContain(`氏名${nameOf('visitor').replace(' ', '')}`);
    expect(text).toContain('令和8年10月12時間30分');
    expect(text).toContain('10:00～12:30');
    expect((await get('lead', `/certificates.pdf?${own()}`)).statusCode).toBe(404);
    expect((await get('member', `/certificates.pdf?${own()}`)).statusCode).toBe(403);
    expect((await get(null, `/certificates.pdf?${own()}`)).statusCode).toBe(401);
  });

  it('is a workbook that opens again, for the manager’s own office', async () => {
    const url = `/certificates.xlsx?officeId=${ward.here.id}&fiscalYear=2026&month=2026-10`;
    const answer = await get('head', url);
    expect(answer.statusCode).toBe(200);
    const [sheet] = await openSheets(answer.rawPayload);
    const rows: (readonly string[])[] = [];
    for await (const { cells } of sheet!.rows()) rows.push(cells);
    expect(rows[1]?.slice(0, 6)).toEqual([
      '令和8年10月20日（2026-10-20）',
      '10:00～12:30',
      '150',
      ward.here.name,
      nameOf('anna'),
      '参加した',
    ]);
    expect(await exportsOf(ward.here.id)).toEqual([
      expect.objectContaining({
        action: 'visits.certificateExported',
        office: ward.here.id,
        detail: { format: 'xlsx', fiscalYear: 2026, month: '2026-10', visits: 1 },
      }),
    ]);
    expect((await get('nextDoor', url)).statusCode).toBe(404);
  });

  it.each([
    '',
    'personId=1&fiscalYear=2026',
    'fiscalYear=2026',
    'fiscalYear=R8',
    'month=x&fiscalYear=2026',
  ])('says what is missing: %s', async (query) => {
    expect((await get('visitor', `/certificates.pdf?${query}`)).statusCode).toBe(422);
  });
});
