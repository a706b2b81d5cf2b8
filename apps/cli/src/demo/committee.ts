import { readFileSync } from 'node:fs';
import { addDays, day, type Day, fiscalYearOf, isBusinessDay } from '@furikaeri/calendar';
import { readYamlText } from '@furikaeri/core';
import {
  type AgendaItem,
  type Attendance,
  type FiledMeeting,
  type Meeting,
  readMeetings,
  type RegionalIssue,
  type RegionalIssueEvent,
  type RegionalIssueSource,
  type Seat,
  type Statement,
  type StatementAnswer,
  type Topic,
} from '@furikaeri/findings';
import { answersOf, comingReports, seatLabels } from './committee-words.js';
import { inventId } from './ids.js';
import type { Random } from './random.js';
import type { Ward } from './ward.js';

/** A year of the committee and its next meeting, as rows. */
export interface Committee {
  topics: Topic[];
  meetings: Meeting[];
  agenda: AgendaItem[];
  seats: Seat[];
  attendance: Attendance[];
  statements: Statement[];
  answers: StatementAnswer[];
  issues: RegionalIssue[];
  sources: RegionalIssueSource[];
  events: RegionalIssueEvent[];
}

/**
 * The public statements of a real ward's two rounds, as a file that any ward can bring. Which opinion
 * takes up which (`takesUp`) is our reading: the published slides do not say it.
 */
export function readTwoRounds(): FiledMeeting[] {
  const file = readFileSync(new URL('two-rounds.yaml', import.meta.url), 'utf8');
  const read = readYamlText(file, readMeetings);
  if (!read.ok) throw new Error(`two-rounds.yaml: ${read.remarks[0]?.message}`);
  return read.value;
}

/** Last fiscal year's rounds 2 and 4 with what became of them, and a meeting in three weeks. */
export function inventCommittee(random: Random, ward: Ward, today: Day): Committee {
  const year = fiscalYearOf(today) - 1;
  const heldOn = {
    2: workday(day(`${year}-09-25`)),
    4: workday(day(`${year + 1}-01-29`)),
    coming: workday(addDays(today, 21)),
  };
  const filed = readTwoRounds().map((meeting) => ({ ...meeting, ...redated(meeting, year) }));
  const committee = new Inventing(random, ward, today);
  committee.addTopics(filed[0]?.topics ?? []);
  committee.addSeats(addDays(today, -700));
  for (const meeting of filed) {
    committee.addMeeting(meeting, heldOn[meeting.round as 2 | 4], false);
  }
  const ahead = fiscalYearOf(heldOn.coming);
  const last = filed[1];
  const round = heldOn.coming < day(`${ahead}-10-01`) ? 2 : 4;
  if (last) {
    const topics = last.topics.map((topic) => ({
      ...topic,
      asOf: '',
      heading: '前回評価以降の取り組みについて、ご質問・ご意見・アイデア等',
      report: comingReports[topic.code] ?? [],
      statements: [],
    }));
    committee.addMeeting({ ...last, fiscalYear: ahead, round, topics }, heldOn.coming, true);
  }
  committee.addAnswers();
  committee.addIssue(heldOn[4]);
  return committee.rows;
}

const workday = (on: Day): Day => (isBusinessDay(on, new Set()) ? on : workday(addDays(on, 1)));
const at = (on: Day, hour: string): Date => new Date(`${on}T${hour}:00+09:00`);

/** R6年度 and R6.9月 as of the year that the demo shows. */
function redated({ topics }: FiledMeeting, year: number) {
  const era = (text: string) =>
    text.replace('R6', `R${year - 2018}`).replace('R7', `R${year - 2017}`);
  const dated = topics.map((topic) => ({
    ...topic,
    asOf: era(topic.asOf),
    heading: era(topic.heading),
  }));
  return { fiscalYear: year, topics: dated };
}

class Inventing {
  readonly rows: Committee = {
    topics: [],
    meetings: [],
    agenda: [],
    seats: [],
    attendance: [],
    statements: [],
    answers: [],
    issues: [],
    sources: [],
    events: [],
  };
  private readonly municipalityId: string;
  private readonly keeperId: string;

  constructor(
    private readonly random: Random,
    private readonly ward: Ward,
    private readonly today: Day,
  ) {
    this.municipalityId = ward.municipality.id;
    this.keeperId = ward.appointments.find(({ role }) => role === 'coordinator')?.personId ?? '';
  }

  addTopics(topics: FiledMeeting['topics']): void {
    for (const [n, { code, title }] of topics.entries()) {
      this.rows.topics.push({
        ...this.own(),
        code,
        title,
        position: n + 1,
        retiredOn: null,
        createdAt: at(this.today, '09:00'),
      });
    }
  }

  addSeats(fromOn: Day): void {
    const members = this.ward.appointments.filter(({ role }) => role === 'committeeMember');
    for (const [n, { personId }] of members.entries()) {
      const label = seatLabels[n % seatLabels.length] ?? '';
      const createdAt = new Date(at(fromOn, '09:00').getTime() + n);
      this.rows.seats.push({ ...this.own(), label, personId, fromOn, untilOn: null, createdAt });
    }
  }

  addMeeting(filed: FiledMeeting, heldOn: Day, coming: boolean): void {
    const meeting: Meeting = {
      ...this.own(),
      fiscalYear: filed.fiscalYear,
      round: filed.round,
      title: filed.title,
      heldOn,
      hours: '14:00～16:00',
      place: '区役所 会議室',
      evaluates: true,
      packOpenedAt: at(coming ? addDays(this.today, -1) : addDays(heldOn, -7), '10:00'),
      closedAt: coming ? null : at(addDays(heldOn, 14), '17:00'),
      createdAt: at(addDays(heldOn, -40), '09:00'),
    };
    this.rows.meetings.push(meeting);
    for (const [n, topic] of filed.topics.entries()) {
      const topicId = this.rows.topics.find(({ code }) => code === topic.code)?.id ?? '';
      const { asOf, heading, report } = topic;
      const item = { meetingId: meeting.id, topicId, position: n + 1, asOf, heading, report };
      this.rows.agenda.push({ ...this.own(), ...item });
      for (const kind of ['good', 'issue'] as const) {
        const column = topic.statements.filter((one) => one.kind === kind);
        for (const [place, { code, text, suggestion, takesUp }] of column.entries()) {
          this.rows.statements.push({
            ...this.own(),
            meetingId: meeting.id,
            topicId,
            code,
            kind,
            position: place + 1,
            text,
            suggestion,
            saidAs: '',
            written: false,
            takesUpId: this.rows.statements.find((one) => one.code === takesUp)?.id ?? null,
            revision: 1,
            recordedBy: this.keeperId,
            recordedAt: at(heldOn, '15:30'),
            withdrawnAt: null,
            withdrawnReason: '',
          });
        }
      }
    }
    if (!coming) this.addAttendance(meeting);
  }

  private addAttendance({ id: meetingId }: Meeting): void {
    const { municipalityId } = this;
    for (const [n, { id: seatId }] of this.rows.seats.entries()) {
      const presence = n === 3 ? 'online' : n === 6 ? 'absent' : 'present';
      this.rows.attendance.push({ meetingId, seatId, municipalityId, presence });
    }
  }

  addAnswers(): void {
    for (const [code, [ownerWords, doneWords, state]] of Object.entries(answersOf)) {
      const statement = this.rows.statements.find((one) => one.code === code);
      const said = this.rows.meetings.findIndex(({ id }) => id === statement?.meetingId);
      const reported = this.rows.meetings[said + 1];
      if (!statement || !reported?.heldOn) continue;
      const written = at(addDays(reported.heldOn as Day, -30), '11:00');
      this.rows.answers.push({
        ...this.own(),
        statementId: statement.id,
        meetingId: reported.id,
        ownerWords,
        doneWords,
        state,
        by: this.keeperId,
        at: written,
      });
    }
  }

  addIssue(heldOn: Day): void {
    const id = inventId(this.random);
    const { municipalityId, keeperId: by } = this;
    const raisedOn = addDays(heldOn, 20);
    this.rows.issues.push({
      id,
      municipalityId,
      title: '相談支援事業所と相談支援専門員の数の確保',
      words: '区の人口規模に見合う相談支援の体制を、地域全体で考えます。',
      body: 'council',
      state: 'discussed',
      raisedAt: at(raisedOn, '10:00'),
      createdAt: at(addDays(heldOn, 1), '10:00'),
    });
    const sources = this.rows.statements.filter(({ code }) => /^T4-R[24]-I1$/.test(code));
    for (const { id: statementId } of sources) {
      this.rows.sources.push({ issueId: id, statementId, municipalityId });
    }
    const happened = [
      ['noticed', addDays(heldOn, 1), ''],
      ['raised', raisedOn, '協議会の事務局に、二つの回の意見をそえて提起しました。'],
      [
        'discussed',
        addDays(heldOn, 45),
        '新しく始めたい法人への説明会を、年度の初めに開くことになりました。',
      ],
    ] as const;
    for (const [state, happenedOn, words] of happened) {
      const event = { ...this.own(), issueId: id, state, happenedOn, words, by };
      this.rows.events.push({ ...event, at: at(happenedOn, '10:00') });
    }
  }

  private own() {
    return { id: inventId(this.random), municipalityId: this.municipalityId };
  }
}
