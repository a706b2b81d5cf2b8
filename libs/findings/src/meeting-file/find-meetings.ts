import type { ReadTx } from '@furikaeri/core';
import { findAnswersOf, findStatementsOf, type StatementRow } from '../statements.queries.js';
import { findAgendaOf, findTopicsByIds, type MeetingRow } from '../meetings.queries.js';
import { type FiledMeeting, inTime } from './meeting-file.js';

/** These meetings as a file would hold them; what was withdrawn is left out. */
export async function findFiled(
  tx: ReadTx,
  meetings: readonly MeetingRow[],
): Promise<FiledMeeting[]> {
  const ids = meetings.map(({ id }) => id);
  const agenda = await findAgendaOf(tx, ids);
  const topics = await findTopicsByIds(tx, [...new Set(agenda.map(({ topicId }) => topicId))]);
  const statements = await findStatementsOf(tx, ids);
  const answers = await findAnswersOf(
    tx,
    statements.map(({ id }) => id),
  );
  const rounds = await roundsOf(tx);
  const references = await referencesOf(tx, statements);
  const filed = (row: StatementRow) => ({
    kind: row.kind,
    code: row.code,
    text: row.text,
    suggestion: row.suggestion,
    saidAs: row.saidAs,
    written: row.written,
    takesUp: references.get(row.id) ?? '',
    answers: answers
      .filter(({ statementId }) => statementId === row.id)
      .map(({ meetingId, ownerWords, doneWords, state }) => {
        const { fiscalYear = 0, round = 0 } = rounds.get(meetingId) ?? {};
        return { fiscalYear, round, owner: ownerWords, done: doneWords, state };
      }),
    path: [],
  });
  return meetings.toSorted(inTime).map((meeting) => {
    const { id, fiscalYear, round, title, heldOn, hours, place, evaluates } = meeting;
    const items = agenda.filter(({ meetingId }) => meetingId === id);
    return {
      fiscalYear,
      round,
      title,
      heldOn,
      hours,
      place,
      evaluates,
      topics: items.map(({ topicId, asOf, heading, report }) => ({
        code: topics.find((topic) => topic.id === topicId)?.code ?? '',
        title: topics.find((topic) => topic.id === topicId)?.title ?? '',
        asOf,
        heading,
        report,
        statements: statements
          .filter((row) => row.meetingId === id && row.topicId === topicId)
          .map(filed),
        path: [],
      })),
      path: [],
    };
  });
}

async function roundsOf(tx: ReadTx) {
  const rows = await tx.query<{ id: string; fiscalYear: number; round: number }>(
    `select id, fiscal_year as "fiscalYear", round from meeting where municipality_id = app_municipality()`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What each statement takes up, by code where that says enough. */
async function referencesOf(tx: ReadTx, rows: readonly StatementRow[]) {
  const found = await tx.query<{ id: string; reference: string }>(
    `select s.id, case when (select count(*) from statement x join meeting o on o.id = x.meeting_id
         where x.municipality_id = s.municipality_id and x.code = t.code and x.withdrawn_at is null
           and (o.fiscal_year, o.round) < (m.fiscal_year, m.round)) = 1
       then t.code else e.fiscal_year || '-' || e.round || '/' || t.code end as reference
     from statement s join meeting m on m.id = s.meeting_id
       join statement t on t.id = s.takes_up_id join meeting e on e.id = t.meeting_id
     where s.id = any ($1::uuid[])`,
    [rows.map(({ id }) => id)],
  );
  return new Map(found.map(({ id, reference }) => [id, reference]));
}
