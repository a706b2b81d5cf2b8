import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { parse } from 'yaml';
import { newId, openSheets } from '@furikaeri/core';
import { MeetingFilesService } from '@furikaeri/findings';
import { type Api, startApi } from '../setup/api.js';
import { readPdf } from '../setup/read-pdf.js';
import { does, makeCommittee } from './committee.js';

interface Filed {
  id: string;
  text: string;
  suggestion?: string;
  takesUp?: string;
}
interface FiledMeeting {
  round: number;
  topics: { code: string; title: string; good?: Filed[]; issues?: Filed[] }[];
}

let api: Api;
let all: Awaited<ReturnType<typeof makeCommittee>>;
let filed: FiledMeeting[];
let id: string;
beforeAll(async () => {
  api = await startApi({ REQUESTS_PER_SECOND: '100000' });
  all = await makeCommittee(api);
  const rounds = await readFile('apps/cli/src/demo/two-rounds.yaml', 'utf8');
  filed = (parse(rounds) as { meetings: FiledMeeting[] }).meetings;
  const { coordinator } = all.as;
  await api
    .get(MeetingFilesService)
    .importFile(api.inside, Buffer.from(rounds), { confirmed: true });
  const { meetings } = await coordinator.ask(
    `{ meetings(fiscalYear: 2024) { items { id round } } }`,
  );
  const last = meetings.items.find(({ round }: FiledMeeting) => round === 4);
  ({ id } = await does(coordinator, 'draftSummary', { id: newId(), meetingId: last.id }));
});
afterAll(() => api?.close());

/** Each topic with its rounds, one below the other: the order of the slides. */
const told = () =>
  filed[0]!.topics.map(({ code, title }) => ({
    title,
    rounds: filed.map(({ round, topics }) => {
      const { good = [], issues = [] } = topics.find((one) => one.code === code)!;
      return { round, good, issues };
    }),
  }));
const file = async (ending: string) => {
  const cookie = Object.entries(all.as.coordinator.cookies)
    .map(([key, value]) => `${key}=${value}`)
    .join('; ');
  const url = `/papers/summary/${id}.${ending}`;
  return (await api.inject({ method: 'GET', url, headers: { cookie } })).rawPayload;
};
const bare = (text: string) => text.replace(/\s/g, '');

describe('the two rounds of the seed', () => {
  it('come out as a summary with the same topics, order and statements', async () => {
    const { summary } = await all.as.coordinator.ask(
      `query($id: Id!) { summary(id: $id) {
        topics { title rounds { round good { text suggestion } issues { text suggestion } } } } }`,
      { id },
    );
    const plain = (list: Filed[]) =>
      list.map(({ text, suggestion = '' }) => ({ text, suggestion }));
    expect(summary.topics).toEqual(
      told().map(({ title, rounds }) => ({
        title,
        rounds: rounds.map(({ round, good, issues }) => ({
          round,
          good: plain(good),
          issues: plain(issues),
        })),
      })),
    );
    const said = told().flatMap(({ rounds }) => rounds.flatMap((r) => [...r.good, ...r.issues]));
    expect(said).toHaveLength(55);
  });

  it('show which opinions of the first round the second took up', async () => {
    const { summary } = await all.as.coordinator.ask(
      `query($id: Id!) { summary(id: $id) {
        topics { rounds { round issues { takesUp takenUpIn } good { takesUp } } } } }`,
      { id },
    );
    const shown = summary.topics.flatMap(({ rounds }: { rounds: any[] }) =>
      rounds.flatMap(({ good, issues }) =>
        [...good, ...issues].map(({ takesUp }: { takesUp: string | null }) => takesUp),
      ),
    );
    const asFiled = told().flatMap(({ rounds }) =>
      rounds.flatMap(({ good, issues }) =>
        [...good, ...issues].map(({ takesUp }) =>
          takesUp ? `第2回の意見・課題${takesUp.split('I').at(-1)}` : null,
        ),
      ),
    );
    expect(shown).toEqual(asFiled);
    expect(asFiled.filter(Boolean).length).toBeGreaterThan(0);
  });

  it('are all on the paper, in Word and in Excel, in this order', async () => {
    const { text } = await readPdf(await file('pdf'));
    const word = (await mammoth.extractRawText({ buffer: await file('docx') })).value;
    const [sheet] = await openSheets(await file('xlsx'));
    const rows: string[] = [];
    for await (const { cells } of sheet!.rows()) rows.push(cells.join(' '));
    for (const paper of [text, bare(word), bare(rows.join(' '))]) {
      let at = 0;
      for (const { rounds } of told()) {
        for (const { good, issues } of rounds) {
          for (const statement of [...good, ...issues]) {
            const found = paper.indexOf(bare(statement.text), at);
            if (found < 0) throw new Error(`「${statement.text}」 is not there, or too early`);
            at = found;
          }
        }
      }
    }
  });
});
