import { isDay } from '@furikaeri/calendar';
import * as v from 'valibot';
import { answerStates } from '../domain/statement.js';

/**
 * The shape of a meeting's file: what is read, what is written and what the published JSON Schema
 * says are this one object. Rules about the whole (codes once, who takes up whom) come after it.
 */
const words = (most: number, description: string) =>
  v.pipe(v.string(), v.maxLength(most), v.description(description));
const whole = (description: string) => v.pipe(v.number(), v.integer(), v.description(description));
const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
const list = <S extends v.GenericSchema>(item: S, most: number, description: string) =>
  v.pipe(v.array(item), v.maxLength(most), v.description(description));

const answer = v.strictObject({
  reportedAt: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{1,2}$/),
    v.description('報告する回: 年度-回。例: 2025-4'),
  ),
  owner: v.optional(words(100, '対応するところ（部署や役割）。')),
  done: words(1000, 'どう対応したか。'),
  state: v.pipe(
    v.picklist(answerStates),
    v.description('open: 検討中。underWay: 取り組み中。done: 実施。notTaken: 見送り。'),
  ),
});

const statement = {
  id: v.optional(words(40, 'この回の中での符号。例: T1-R2-I1。書かなければ順番から付きます。')),
  text: words(1000, '発言。'),
  suggestion: v.optional(words(1000, '⇒ どうしたらよいか。')),
  saidAs: v.optional(words(50, '発言した人の役割（名前は書きません）。')),
  written: v.optional(flag('書面で出された意見。')),
  takesUp: v.optional(
    words(
      60,
      '引きつぐ、前の回の発言の符号。同じ符号が二つあるときは 年度-回/符号。例: 2025-2/T1-R2-I1',
    ),
  ),
};

const topic = v.strictObject({
  code: words(20, '議題の符号。年度が変わっても同じものにします。例: T1'),
  title: words(200, '議題の名前。'),
  asOf: v.optional(words(50, 'いつの時点の報告か。')),
  heading: v.optional(words(200, '何についての意見か。')),
  report: v.optional(list(words(500, '一行。'), 50, '前回からの取り組み。')),
  good: v.optional(list(v.strictObject(statement), 100, '評価できること。順番どおり。')),
  issues: v.optional(
    list(
      v.strictObject({ ...statement, answers: v.optional(list(answer, 20, '対応。古い順。')) }),
      100,
      '意見・課題。順番どおり。',
    ),
  ),
});

export const meetingShape = v.strictObject({
  fiscalYear: whole('年度（西暦）。'),
  round: v.pipe(whole('回。'), v.minValue(1), v.maxValue(12)),
  title: words(100, '会議の名前。'),
  heldOn: v.optional(v.pipe(v.string(), v.check(isDay), v.description('開催日。例: 2025-01-29'))),
  hours: v.optional(words(50, '時間。')),
  place: v.optional(words(100, '場所。')),
  evaluates: v.optional(flag('意見を集める回。書かなければ true。')),
  topics: list(topic, 30, '議題。次第の順番。'),
});

export const meetingsShape = v.strictObject({
  meetings: list(meetingShape, 100, '会議の回。いくつでも。'),
});
