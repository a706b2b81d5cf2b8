import type { Day } from '@furikaeri/calendar';
import { type FileProblem, type ShapeRead, shapeProblem, withoutNothing } from '@furikaeri/core';
import * as v from 'valibot';
import { nextCode, type StatementKind } from '../domain/statement.js';
import { say, sayOfFile } from '../messages.js';
import { TOPIC_CODE } from '../topic.entity.js';
import {
  type FilePath,
  type FiledMeeting,
  type FiledStatement,
  type FiledTopic,
  inTime,
} from './meeting-file.js';
import { meetingShape, meetingsShape } from './shape.js';

type Shaped = v.InferOutput<typeof meetingShape>;
type ShapedTopic = Shaped['topics'][number];

/** One meeting or `meetings`: shape, then rules. Earlier meetings first, every statement with its code. */
export function readMeetings(raw: unknown): ShapeRead<FiledMeeting[]> {
  const several = typeof raw === 'object' && raw !== null && 'meetings' in raw;
  const result = v.safeParse(several ? meetingsShape : meetingShape, withoutNothing(raw));
  if (!result.success) return { ok: false, problems: result.issues.map(shapeProblem) };
  const shaped = 'meetings' in result.output ? result.output.meetings : [result.output];
  const problems: FileProblem[] = [];
  const meetings = shaped.map((meeting, at) =>
    readMeeting(meeting, several ? ['meetings', at] : [], problems),
  );
  for (const [at, meeting] of meetings.entries()) {
    if (meetings.findIndex((one) => inTime(one, meeting) === 0) === at) continue;
    problems.push({ path: ['meetings', at, 'round'], message: sayOfFile.meetingTwice() });
  }
  if (problems.length) return { ok: false, problems };
  return { ok: true, value: meetings.toSorted(inTime) };
}

function readMeeting(meeting: Shaped, path: FilePath, problems: FileProblem[]): FiledMeeting {
  const { fiscalYear, round, heldOn = null, hours = '', place = '', evaluates = true } = meeting;
  const title = meeting.title.trim();
  if (!title) problems.push({ path: [...path, 'title'], message: say.titleMissing() });
  const codes = new Map<string, FilePath>();
  const topics = meeting.topics.map((topic, at) => {
    const here = [...path, 'topics', at];
    const twice = meeting.topics.findIndex(({ code }) => code === topic.code) !== at;
    if (twice) problems.push({ path: [...here, 'code'], message: say.topicTwice() });
    if (!TOPIC_CODE.test(topic.code)) {
      problems.push({ path: [...here, 'code'], message: say.codeShape() });
    }
    if (!topic.title.trim()) {
      problems.push({ path: [...here, 'title'], message: say.topicTitleMissing() });
    }
    return readTopic(topic, round, here);
  });
  for (const { code, text, path: at } of topics.flatMap(({ statements }) => statements)) {
    if (!text) problems.push({ path: [...at, 'text'], message: say.statementBlank() });
    if (codes.has(code))
      problems.push({ path: [...at, 'id'], message: sayOfFile.idTwice({ code }) });
    codes.set(code, at);
  }
  for (const { answers, path: at } of topics.flatMap(({ statements }) => statements)) {
    for (const [n, answer] of answers.entries()) {
      const here = [...at, 'answers', n];
      if (!answer.done)
        problems.push({ path: [...here, 'done'], message: sayOfFile.doneMissing() });
      if (inTime(answer, meeting) < 0) {
        problems.push({ path: [...here, 'reportedAt'], message: sayOfFile.answeredBefore() });
      }
    }
  }
  if (!evaluates && codes.size) {
    problems.push({ path: [...path, 'evaluates'], message: say.doesNotEvaluate() });
  }
  return {
    fiscalYear,
    round,
    title,
    heldOn: heldOn as Day | null,
    hours: hours.trim(),
    place: place.trim(),
    evaluates,
    topics,
    path,
  };
}

function readTopic(topic: ShapedTopic, round: number, path: FilePath): FiledTopic {
  const { code, title, asOf = '', heading = '', report = [], good = [], issues = [] } = topic;
  const given = [...good, ...issues].flatMap(({ id }) => id?.trim() || []);
  const taken = [...given];
  const read = (
    kind: StatementKind,
    at: FilePath,
    raw: NonNullable<ShapedTopic['issues']>[number],
  ) => {
    const own = raw.id?.trim() || nextCode(code, round, kind, taken);
    if (!raw.id?.trim()) taken.push(own);
    return readStatement(kind, own, raw, at);
  };
  return {
    code,
    title: title.trim(),
    asOf: asOf.trim(),
    heading: heading.trim(),
    report: report.map((line) => line.trim()).filter(Boolean),
    statements: [
      ...good.map((raw, at) => read('good', [...path, 'good', at], raw)),
      ...issues.map((raw, at) => read('issue', [...path, 'issues', at], raw)),
    ],
    path,
  };
}

const readStatement = (
  kind: StatementKind,
  code: string,
  raw: NonNullable<ShapedTopic['issues']>[number],
  path: FilePath,
): FiledStatement => ({
  kind,
  code,
  text: raw.text.trim(),
  suggestion: raw.suggestion?.trim() ?? '',
  saidAs: raw.saidAs?.trim() ?? '',
  written: raw.written ?? false,
  takesUp: raw.takesUp?.trim() ?? '',
  answers: (raw.answers ?? []).map(({ reportedAt, owner = '', done, state }) => {
    const [fiscalYear = 0, round = 0] = reportedAt.split('-').map(Number);
    return { fiscalYear, round, owner: owner.trim(), done: done.trim(), state };
  }),
  path,
});
