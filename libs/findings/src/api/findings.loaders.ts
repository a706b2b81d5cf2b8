import { loader, manyEach, oneEach, type ReadTx } from '@furikaeri/core';
import { findEventsOf, findIssuesOf, findSourcesOf } from '../committee.queries.js';
import { findDocumentsOf } from '../documents.queries.js';
import {
  findAgendaOf,
  findAttendanceOf,
  findMeetingsByIds,
  findMinutesOf,
  findTopicsByIds,
} from '../meetings.queries.js';
import {
  findAnswersOf,
  findStatementsByIds,
  findStatementsOf,
  findTakenUpBy,
} from '../statements.queries.js';

type Ids = readonly string[];
const idOf = ({ id }: { id: string }) => id;
const ofMeeting = ({ meetingId }: { meetingId: string }) => meetingId;

export const meetingById = (tx: ReadTx) =>
  loader(tx, 'findings.meeting', async (ids: Ids) =>
    oneEach(ids, await findMeetingsByIds(tx, ids), idOf),
  );
export const topicById = (tx: ReadTx) =>
  loader(tx, 'findings.topic', async (ids: Ids) =>
    oneEach(ids, await findTopicsByIds(tx, ids), idOf),
  );
export const agendaOf = (tx: ReadTx) =>
  loader(tx, 'findings.agenda', async (ids: Ids) =>
    manyEach(ids, await findAgendaOf(tx, ids), ofMeeting),
  );
export const attendanceOf = (tx: ReadTx) =>
  loader(tx, 'findings.attendance', async (ids: Ids) =>
    manyEach(ids, await findAttendanceOf(tx, ids), ofMeeting),
  );
export const documentsOf = (tx: ReadTx) =>
  loader(tx, 'findings.documents', async (ids: Ids) =>
    manyEach(ids, await findDocumentsOf(tx, ids), ofMeeting),
  );
export const minutesOf = (tx: ReadTx) =>
  loader(tx, 'findings.minutes', async (ids: Ids) =>
    oneEach(ids, await findMinutesOf(tx, ids), ofMeeting),
  );
export const statementsOf = (tx: ReadTx) =>
  loader(tx, 'findings.statements', async (ids: Ids) =>
    manyEach(ids, await findStatementsOf(tx, ids), ofMeeting),
  );
export const statementById = (tx: ReadTx) =>
  loader(tx, 'findings.statement', async (ids: Ids) =>
    oneEach(ids, await findStatementsByIds(tx, ids), idOf),
  );
export const takenUpBy = (tx: ReadTx) =>
  loader(tx, 'findings.takenUpBy', async (ids: Ids) =>
    manyEach(ids, await findTakenUpBy(tx, ids), ({ takesUpId }) => takesUpId ?? ''),
  );
export const answersOf = (tx: ReadTx) =>
  loader(tx, 'findings.answers', async (ids: Ids) =>
    manyEach(ids, await findAnswersOf(tx, ids), ({ statementId }) => statementId),
  );
export const eventsOf = (tx: ReadTx) =>
  loader(tx, 'findings.issueEvents', async (ids: Ids) =>
    manyEach(ids, await findEventsOf(tx, ids), ({ issueId }) => issueId),
  );
export const sourcesOf = (tx: ReadTx) =>
  loader(tx, 'findings.issueSources', async (ids: Ids) =>
    manyEach(ids, await findSourcesOf(tx, ids), ({ issueId }) => issueId),
  );
export const issuesOf = (tx: ReadTx) =>
  loader(tx, 'findings.issuesOfStatements', async (ids: Ids) =>
    manyEach(ids, await findIssuesOf(tx, ids), ({ statementId }) => statementId),
  );
