import type { Day } from '@furikaeri/calendar';
import type { AnswerState, StatementKind } from './statement.js';

/** A number, or nothing where it would tell of too few offices. */
export type Shown = { shown: number } | { hidden: true };

/** A frozen figure after hiding, as a table. */
export interface FigureShown {
  code: string;
  /** The finding, in a sentence. */
  title: string;
  /** Of the cells; the labels of the rows have none. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly Shown[] }[];
  /** Offices at the cut-off; nothing where they are too few to be told. */
  n: number | null;
  cutOffOn: Day;
  /** Printed below: what is hidden and why. */
  note: string;
}

export interface ThemeShown {
  title: string;
  offices: Shown;
  /** Released words, reviewed. */
  quotes: readonly string[];
}

/** A group home's yearly review, without its name. */
export interface HomeShown {
  good: readonly string[];
  issues: readonly string[];
}

/** What a summary is composed of, as the tables have it. Nothing in it names an office. */
export interface SummaryFacts {
  title: string;
  municipality: string;
  fiscalYear: number;
  /** The evaluating rounds of the year so far. */
  meetings: readonly MeetingFacts[];
  topics: readonly { id: string; title: string; position: number }[];
  agenda: readonly AgendaFacts[];
  /** Of these meetings, and of earlier years as far as something came of them. None withdrawn. */
  statements: readonly StatementFacts[];
  answers: readonly AnswerFacts[];
  figures: readonly FigureShown[];
  themes: readonly ThemeShown[];
  homes: readonly HomeShown[];
  madeOn: Day;
  version: number;
  /** What a later version puts right, in words. */
  correction: string;
}
export interface MeetingFacts {
  id: string;
  fiscalYear: number;
  round: number;
  heldOn: Day;
}
export interface AgendaFacts {
  meetingId: string;
  topicId: string;
  asOf: string;
  heading: string;
  /** What was done since the last round. */
  report: readonly string[];
}
export interface StatementFacts {
  id: string;
  meeting: MeetingFacts;
  topicId: string;
  kind: StatementKind;
  position: number;
  text: string;
  suggestion: string;
  takesUpId: string | null;
}
export interface AnswerFacts {
  statementId: string;
  /** The round to which it was reported. */
  meetingId: string;
  ownerWords: string;
  doneWords: string;
  state: AnswerState;
  at: Date;
}

/** Where a statement stands: (2) 第2回 意見・課題 1. */
export interface StatementPlace {
  topicNo: number;
  fiscalYear: number;
  round: number;
  kind: StatementKind;
  no: number;
}
export interface Answer {
  state: AnswerState;
  owner: string;
  words: string;
}
export interface StatementShown {
  no: number;
  text: string;
  suggestion: string;
  /** The opinion of an earlier round that it takes up. */
  takesUp: StatementPlace | null;
  /** What was done about it, as last reported. */
  answer: Answer | null;
  /** Where later rounds took it up. */
  takenUpIn: readonly StatementPlace[];
}
export interface RoundShown {
  round: number;
  heldOn: Day;
  asOf: string;
  heading: string;
  report: readonly string[];
  good: readonly StatementShown[];
  issues: readonly StatementShown[];
}
/** An opinion of an earlier year that became something in this one. */
export interface CarriedShown extends StatementShown {
  place: StatementPlace;
}

/** The 概要版 as it is frozen: words and numbers, no ids, in the order of the slides. */
export interface SummaryContent {
  title: string;
  municipality: string;
  fiscalYear: number;
  meetings: readonly { round: number; heldOn: Day }[];
  topics: readonly { no: number; title: string; rounds: readonly RoundShown[] }[];
  carried: readonly CarriedShown[];
  figures: readonly FigureShown[];
  themes: readonly ThemeShown[];
  homes: readonly HomeShown[];
  madeOn: Day;
  version: number;
  correction: string;
}

/**
 * Topic by topic, in each the rounds one after the other, in each 評価できること before 意見・課題:
 * the order in which the slides tell it.
 */
export function composeSummary(facts: SummaryFacts): SummaryContent {
  const meetings = facts.meetings.toSorted(byRound);
  const topics = facts.topics
    .filter(({ id }) => isTalkedOf(facts, meetings, id))
    .toSorted((a, b) => a.position - b.position);
  const show = shower(facts, new Map(topics.map(({ id }, at) => [id, at + 1])));
  return {
    title: facts.title,
    municipality: facts.municipality,
    fiscalYear: facts.fiscalYear,
    meetings: meetings.map(({ round, heldOn }) => ({ round, heldOn })),
    topics: topics.map(({ id, title }, at) => ({
      no: at + 1,
      title,
      rounds: meetings
        .filter((meeting) => isTalkedOf(facts, [meeting], id))
        .map((meeting) => roundOf(facts, meeting, id, show)),
    })),
    carried: carriedOver(facts).map((statement) => ({
      ...show.statement(statement),
      place: show.place(statement),
    })),
    figures: facts.figures,
    themes: facts.themes,
    homes: facts.homes,
    madeOn: facts.madeOn,
    version: facts.version,
    correction: facts.correction,
  };
}

/** An opinion of a round before the last one, and its topic. */
export interface FollowUp {
  place: StatementPlace;
  topic: string;
  statement: StatementShown;
}

/** What became of all opinions before the last round; those without an answer too, so that none is lost. */
export function followUps(content: SummaryContent): FollowUp[] {
  const last = content.meetings.at(-1)?.round;
  const ofYear = content.topics.flatMap(({ no: topicNo, title, rounds }) =>
    rounds
      .filter(({ round }) => round !== last)
      .flatMap(({ round, issues }) =>
        issues.map((statement) => ({
          place: {
            topicNo,
            fiscalYear: content.fiscalYear,
            round,
            kind: 'issue' as const,
            no: statement.no,
          },
          topic: title,
          statement,
        })),
      ),
  );
  const titles = new Map(content.topics.map(({ no, title }) => [no, title]));
  const carried = content.carried.map((statement) => ({
    place: statement.place,
    topic: titles.get(statement.place.topicNo) ?? '',
    statement,
  }));
  return [...carried, ...ofYear];
}

const byRound = (a: MeetingFacts, b: MeetingFacts): number =>
  a.fiscalYear - b.fiscalYear || a.round - b.round;

const isTalkedOf = (
  { agenda, statements }: SummaryFacts,
  meetings: readonly MeetingFacts[],
  topicId: string,
): boolean =>
  meetings.some(
    ({ id }) =>
      agenda.some((item) => item.meetingId === id && item.topicId === topicId) ||
      statements.some(({ meeting, topicId: of }) => meeting.id === id && of === topicId),
  );

/** Opinions of earlier years that were answered in a round of this one, or taken up there. */
function carriedOver({ meetings, statements, answers }: SummaryFacts): StatementFacts[] {
  const shown = new Set(meetings.map(({ id }) => id));
  const came = new Set([
    ...answers.filter(({ meetingId }) => shown.has(meetingId)).map((one) => one.statementId),
    ...statements.filter(({ meeting }) => shown.has(meeting.id)).map((one) => one.takesUpId),
  ]);
  return statements
    .filter(({ id, meeting }) => !shown.has(meeting.id) && came.has(id))
    .toSorted((a, b) => byRound(a.meeting, b.meeting) || a.position - b.position);
}

function roundOf(
  facts: SummaryFacts,
  meeting: MeetingFacts,
  topicId: string,
  show: ReturnType<typeof shower>,
): RoundShown {
  const item = facts.agenda.find((one) => one.meetingId === meeting.id && one.topicId === topicId);
  const said = (kind: StatementKind) =>
    show.together(meeting.id, topicId, kind).map(show.statement);
  return {
    round: meeting.round,
    heldOn: meeting.heldOn,
    asOf: item?.asOf ?? '',
    heading: item?.heading ?? '',
    report: item?.report ?? [],
    good: said('good'),
    issues: said('issue'),
  };
}

/** How statements are shown: their numbers, and how they hang together over the rounds. */
function shower({ statements, answers }: SummaryFacts, topicNo: ReadonlyMap<string, number>) {
  const inOrder = statements.toSorted(
    (a, b) => byRound(a.meeting, b.meeting) || a.position - b.position,
  );
  const latest = new Map(
    answers
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map((answer) => [answer.statementId, answer]),
  );
  const together = (meetingId: string, topicId: string, kind: StatementKind) =>
    inOrder.filter(
      (one) => one.meeting.id === meetingId && one.topicId === topicId && one.kind === kind,
    );
  const place = (of: StatementFacts): StatementPlace => ({
    topicNo: topicNo.get(of.topicId) ?? 0,
    fiscalYear: of.meeting.fiscalYear,
    round: of.meeting.round,
    kind: of.kind,
    no: together(of.meeting.id, of.topicId, of.kind).indexOf(of) + 1,
  });
  const statement = (of: StatementFacts): StatementShown => {
    const earlier = inOrder.find(({ id }) => id === of.takesUpId);
    const answer = latest.get(of.id);
    return {
      no: place(of).no,
      text: of.text,
      suggestion: of.suggestion,
      takesUp: earlier ? place(earlier) : null,
      answer: answer
        ? { state: answer.state, owner: answer.ownerWords, words: answer.doneWords }
        : null,
      takenUpIn: inOrder.filter(({ takesUpId }) => takesUpId === of.id).map(place),
    };
  };
  return { together, place, statement };
}
