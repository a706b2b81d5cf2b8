import { newId, type Tx } from '@furikaeri/core';
import { Meeting } from '../meeting.entity.js';
import { sayOfFile } from '../messages.js';
import { nameOf } from '../rows.js';
import { StatementAnswer } from '../statement-answer.entity.js';
import { Statement } from '../statement.entity.js';
import type { Keeping } from './keeping.js';
import { type FiledMeeting, type FiledStatement, inTime, readReference } from './meeting-file.js';

/** New, changed or the same, by its code at this meeting. Gives its id. */
export async function keepStatement(
  keeping: Keeping,
  meeting: Meeting,
  topicId: string,
  filed: FiledStatement,
): Promise<string> {
  const { tx, municipalityId, counts } = keeping;
  const { kind, code, text, suggestion, saidAs, written } = filed;
  const takesUpId = await findEarlier(keeping, meeting, filed);
  const words = { topicId, kind, text, suggestion, saidAs, written, takesUpId };
  const known = await tx.manager.findOneBy(Statement, { meetingId: meeting.id, code });
  if (!known) {
    const id = newId();
    const recordedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    const row = { id, municipalityId, meetingId: meeting.id, code, position: 0, recordedBy };
    await tx.manager.insert(Statement, { ...row, ...words, recordedAt: tx.now });
    counts.statements++;
    return id;
  }
  const same =
    !known.withdrawnAt &&
    Object.entries(words).every(([key, value]) => known[key as keyof Statement] === value);
  if (same) counts.same++;
  else {
    const standing = { withdrawnAt: null, withdrawnReason: '' };
    const changes = { ...words, ...standing, revision: known.revision + 1 };
    await tx.manager.update(Statement, { id: known.id }, changes);
    counts.changed++;
  }
  return known.id;
}

/** The statement of an earlier meeting that is meant; a problem where there is none, or several. */
async function findEarlier(
  { tx, problems }: Keeping,
  meeting: Meeting,
  { takesUp, path }: FiledStatement,
): Promise<string | null> {
  if (!takesUp) return null;
  const { code, year, round } = readReference(takesUp);
  const found = await tx.query<{ id: string; fiscalYear: number; round: number }>(
    `select s.id, m.fiscal_year as "fiscalYear", m.round from statement s join meeting m on m.id = s.meeting_id
     where s.municipality_id = $1 and s.code = $2 and s.withdrawn_at is null
       and ($3::int is null or (m.fiscal_year = $3 and m.round = $4))`,
    [meeting.municipalityId, code, year ?? null, round ?? null],
  );
  const earlier = found.filter((one) => inTime(one, meeting) < 0);
  const place = [...path, 'takesUp'];
  if (earlier.length === 1) return earlier[0]?.id ?? null;
  if (earlier.length) problems.push({ path: place, message: sayOfFile.takesUpSeveral({ code }) });
  else if (found.length) problems.push({ path: place, message: sayOfFile.takesUpLater() });
  else problems.push({ path: place, message: sayOfFile.takesUpUnknown({ code: takesUp }) });
  return null;
}

/** Those that the file names in its order, then the others as they stood. Gives the number of the others. */
export async function orderColumns(
  tx: Tx,
  meetingId: string,
  named: readonly string[],
): Promise<number> {
  await tx.query(
    `update statement s set position = o.place
     from (select id, row_number() over (partition by topic_id, kind
         order by array_position($2::uuid[], id), position, recorded_at, id) as place
       from statement where meeting_id = $1 and withdrawn_at is null) o
     where s.id = o.id and s.position <> o.place`,
    [meetingId, named],
  );
  const [left] = await tx.query<{ n: number }>(
    `select count(*)::int as n from statement
     where meeting_id = $1 and withdrawn_at is null and id <> all ($2::uuid[])`,
    [meetingId, named],
  );
  return left?.n ?? 0;
}

/** The answers of a meeting's statements, once; in the order of the file. */
export async function keepAnswers(
  { tx, municipalityId, counts, problems }: Keeping,
  meeting: Meeting,
  { topics }: FiledMeeting,
): Promise<void> {
  const by = tx.actor.kind === 'person' ? tx.actor.personId : null;
  for (const { code, answers, path } of topics.flatMap(({ statements }) => statements)) {
    const { id: statementId } = await tx.manager.findOneByOrFail(Statement, {
      meetingId: meeting.id,
      code,
    });
    for (const [n, { fiscalYear, round, owner, done, state }] of answers.entries()) {
      const reported = await tx.manager.findOneBy(Meeting, { fiscalYear, round });
      if (!reported) {
        const message = sayOfFile.answerUnknown({ meeting: nameOf({ fiscalYear, round }) });
        problems.push({ path: [...path, 'answers', n, 'reportedAt'], message });
        continue;
      }
      const words = {
        statementId,
        meetingId: reported.id,
        ownerWords: owner,
        doneWords: done,
        state,
      };
      if (await tx.manager.findOneBy(StatementAnswer, words)) continue;
      // Each a moment later than the one before, so that the last counts.
      const at = new Date(tx.now.getTime() + n);
      await tx.manager.insert(StatementAnswer, { id: newId(), municipalityId, ...words, by, at });
      counts.answers++;
    }
  }
}
