import { day } from '@furikaeri/calendar';
import fc from 'fast-check';
import type { StatementKind } from './statement.js';
import {
  composeSummary,
  followUps,
  type MeetingFacts,
  type StatementFacts,
  type SummaryFacts,
} from './summary.js';

const meeting = (fiscalYear: number, round: number, heldOn: string): MeetingFacts => ({
  id: `${fiscalYear}-${round}`,
  fiscalYear,
  round,
  heldOn: day(heldOn),
});
const before = meeting(2023, 4, '2024-01-31');
const second = meeting(2024, 2, '2024-09-25');
const fourth = meeting(2024, 4, '2025-01-29');

const statement = (
  at: MeetingFacts,
  topicId: string,
  kind: StatementKind,
  position: number,
  takesUpId: string | null = null,
): StatementFacts => ({
  id: `${at.id} ${topicId} ${kind} ${position}`,
  meeting: at,
  topicId,
  kind,
  position,
  text: `${topicId}の${position}`,
  suggestion: '',
  takesUpId,
});
const answer = (statementId: string, meetingId: string, doneWords: string, at: number) => ({
  statementId,
  meetingId,
  ownerWords: '基幹',
  doneWords,
  state: 'underWay' as const,
  at: new Date(at),
});
const facts = (over: Partial<SummaryFacts> = {}): SummaryFacts => ({
  title: '概要版',
  municipality: '見本区',
  fiscalYear: 2024,
  meetings: [fourth, second],
  topics: [
    { id: 'B', title: 'ネットワーク', position: 2 },
    { id: 'A', title: '基幹', position: 1 },
    { id: 'C', title: '話さなかったこと', position: 3 },
  ],
  agenda: [
    {
      meetingId: second.id,
      topicId: 'A',
      asOf: 'R6.9月時点',
      heading: 'ここまで',
      report: ['3回ひらいた'],
    },
  ],
  statements: [
    statement(fourth, 'A', 'issue', 1, '2024-2 A issue 5'),
    statement(second, 'A', 'issue', 5),
    statement(second, 'A', 'issue', 2),
    statement(second, 'A', 'good', 1),
    statement(fourth, 'B', 'good', 1),
    statement(before, 'A', 'issue', 1),
    statement(before, 'A', 'issue', 2),
  ],
  answers: [],
  figures: [],
  themes: [],
  homes: [],
  madeOn: day('2025-02-20'),
  version: 1,
  correction: '',
  ...over,
});

describe('a summary', () => {
  it('goes topic by topic, in each round by round, in each from what is good to what is open', () => {
    const { meetings, topics, carried } = composeSummary(facts());
    expect(meetings.map(({ round }) => round)).toEqual([2, 4]);
    expect(
      topics.map(({ no, title, rounds }) => [
        no,
        title,
        rounds.map(({ round, good, issues }) => [
          round,
          good.map(({ text }) => text),
          issues.map(({ text }) => text),
        ]),
      ]),
    ).toEqual([
      [
        1,
        '基幹',
        [
          [2, ['Aの1'], ['Aの2', 'Aの5']],
          [4, [], ['Aの1']],
        ],
      ],
      [2, 'ネットワーク', [[4, ['Bの1'], []]]],
    ]);
    expect(topics[0]?.rounds[0]).toMatchObject({ asOf: 'R6.9月時点', report: ['3回ひらいた'] });
    expect(carried).toEqual([]);
  });

  it('shows both ends of a trail: which opinion was taken up, and where', () => {
    const { topics } = composeSummary(facts());
    const [one, two] = topics[0]!.rounds;
    const from = { topicNo: 1, fiscalYear: 2024, kind: 'issue' };
    expect(two?.issues[0]?.takesUp).toEqual({ ...from, round: 2, no: 2 });
    expect(one?.issues[1]?.takenUpIn).toEqual([{ ...from, round: 4, no: 1 }]);
    expect(one?.issues[0]?.takenUpIn).toEqual([]);
  });

  it('takes the latest answer of each opinion', () => {
    const id = '2024-2 A issue 2';
    const answers = [answer(id, fourth.id, '始めた', 2), answer(id, fourth.id, 'これから', 1)];
    const { topics } = composeSummary(facts({ answers }));
    expect(topics[0]?.rounds[0]?.issues[0]?.answer).toEqual({
      state: 'underWay',
      owner: '基幹',
      words: '始めた',
    });
  });

  it('carries over what was said in an earlier year and came back', () => {
    const answers = [answer('2023-4 A issue 1', second.id, '窓口をひとつにした', 1)];
    const content = composeSummary(facts({ answers }));
    expect(content.carried).toHaveLength(1);
    expect(content.carried[0]).toMatchObject({
      text: 'Aの1',
      place: { fiscalYear: 2023, round: 4, no: 1, topicNo: 1 },
      answer: { words: '窓口をひとつにした' },
    });
    expect(
      followUps(content).map(({ place, topic }) => [topic, place.fiscalYear, place.no]),
    ).toEqual([
      ['基幹', 2023, 1],
      ['基幹', 2024, 1],
      ['基幹', 2024, 2],
    ]);
  });

  it('is the same in whichever order the facts come, and loses no statement', () => {
    const whole = facts();
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...whole.statements], { minLength: whole.statements.length }),
        fc.shuffledSubarray([...whole.topics], { minLength: 3 }),
        (statements, topics) => {
          const content = composeSummary(facts({ statements, topics }));
          expect(content).toEqual(composeSummary(whole));
          const said = content.topics.flatMap(({ rounds }) =>
            rounds.flatMap(({ good, issues }) => [...good, ...issues]),
          );
          expect(said).toHaveLength(5);
        },
      ),
    );
  });
});
