import { yamlText } from '@furikaeri/core';
import type { FiledMeeting, FiledStatement, FiledTopic } from './meeting-file.js';

const head = [
  '評価会議のファイル。文字を直して取り込むと、同じ回・同じ符号のものが変わります。',
  'code（議題の符号）と id（発言の符号）は、同じものにしてください。前の回の発言とつながります。',
];

export const writeYaml = (meetings: readonly FiledMeeting[], schema: string): string =>
  yamlText(contentOf(meetings), schema, head);

export const writeJson = (meetings: readonly FiledMeeting[]): string =>
  `${JSON.stringify(contentOf(meetings), null, 2)}\n`;

/** What is empty is left out. */
const contentOf = (meetings: readonly FiledMeeting[]) => ({ meetings: meetings.map(meetingOf) });

const meetingOf = (meeting: FiledMeeting) => ({
  fiscalYear: meeting.fiscalYear,
  round: meeting.round,
  title: meeting.title,
  ...(meeting.heldOn && { heldOn: meeting.heldOn }),
  ...(meeting.hours && { hours: meeting.hours }),
  ...(meeting.place && { place: meeting.place }),
  ...(!meeting.evaluates && { evaluates: false }),
  topics: meeting.topics.map(topicOf),
});

function topicOf({ code, title, asOf, heading, report, statements }: FiledTopic) {
  const good = statements.filter(({ kind }) => kind === 'good').map(statementOf);
  const issues = statements.filter(({ kind }) => kind === 'issue').map(statementOf);
  return {
    code,
    title,
    ...(asOf && { asOf }),
    ...(heading && { heading }),
    ...(report.length && { report }),
    ...(good.length && { good }),
    ...(issues.length && { issues }),
  };
}

const statementOf = (statement: FiledStatement) => {
  const { code, text, suggestion, saidAs, written, takesUp, answers } = statement;
  return {
    id: code,
    text,
    ...(suggestion && { suggestion }),
    ...(saidAs && { saidAs }),
    ...(written && { written }),
    ...(takesUp && { takesUp }),
    ...(answers.length && {
      answers: answers.map(({ fiscalYear, round, owner, done, state }) => ({
        reportedAt: `${fiscalYear}-${round}`,
        ...(owner && { owner }),
        done,
        state,
      })),
    }),
  };
};
