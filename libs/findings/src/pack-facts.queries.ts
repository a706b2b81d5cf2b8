import type { ReadTx } from '@furikaeri/core';
import { findDocumentsOf } from './documents.queries.js';
import { openSql } from './findings.access.js';
import { findAgendaOf, findTopicsByIds, type MeetingRow } from './meetings.queries.js';
import type { PackFacts } from './paper/pack-paper.js';
import { findAnswersOf, findStatementsOf } from './statements.queries.js';
import { readFigures } from './summary-figures.queries.js';

/** All that the pack of `meeting` tells, as the actor may read it. */
export async function readPackFacts(tx: ReadTx, meeting: MeetingRow): Promise<PackFacts> {
  const agenda = await findAgendaOf(tx, [meeting.id]);
  const topics = await findTopicsByIds(
    tx,
    agenda.map(({ topicId }) => topicId),
  );
  const before = await findRoundBefore(tx, meeting);
  const said = before ? await findStatementsOf(tx, [before.id]) : [];
  const answers = await findAnswersOf(
    tx,
    said.map(({ id }) => id),
  );
  const latest = new Map(answers.map((answer) => [answer.statementId, answer]));
  return {
    meeting,
    agenda: agenda.map(({ topicId, asOf, heading, report }) => ({
      title: topics.find(({ id }) => id === topicId)?.title ?? '',
      asOf,
      heading,
      report,
      opinions: said
        .filter((one) => one.topicId === topicId && one.kind === 'issue')
        .map(({ id, text, suggestion }) => {
          const answer = latest.get(id);
          return {
            text,
            suggestion,
            answer: answer
              ? { state: answer.state, owner: answer.ownerWords, words: answer.doneWords }
              : null,
          };
        }),
    })),
    documents: await findDocumentsOf(tx, [meeting.id]),
    before,
    figures: (await readFigures(tx, meeting)).figures,
  };
}

async function findRoundBefore(
  tx: ReadTx,
  { fiscalYear, round }: MeetingRow,
): Promise<{ id: string; fiscalYear: number; round: number } | null> {
  const [found] = await tx.query<{ id: string; fiscalYear: number; round: number }>(
    `select m.id, m.fiscal_year as "fiscalYear", m.round from meeting m
     where m.municipality_id = app_municipality() and m.evaluates
       and (m.fiscal_year, m.round) < ($1, $2) and ${openSql(tx.actor, 'm')}
     order by m.fiscal_year desc, m.round desc limit 1`,
    [fiscalYear, round],
  );
  return found ?? null;
}
