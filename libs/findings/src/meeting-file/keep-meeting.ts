import { newId } from '@furikaeri/core';
import { AgendaItem } from '../agenda-item.entity.js';
import { Meeting } from '../meeting.entity.js';
import { sayOfFile } from '../messages.js';
import { nameOf } from '../rows.js';
import { Topic } from '../topic.entity.js';
import { keepStatement, orderColumns } from './keep-statements.js';
import type { FileCounts, Keeping } from './keeping.js';
import type { FiledMeeting, FiledTopic } from './meeting-file.js';

/** Writes one meeting with its topics and statements; answers come when every meeting is there. */
export async function keepMeeting(keeping: Keeping, filed: FiledMeeting): Promise<Meeting> {
  const { tx, municipalityId, counts, problems } = keeping;
  const { fiscalYear, round, topics, path, ...words } = filed;
  const before = { ...counts };
  const lock = { mode: 'pessimistic_write' } as const;
  let meeting = await tx.manager.findOne(Meeting, { where: { fiscalYear, round }, lock });
  if (!meeting) {
    const row = { id: newId(), municipalityId, fiscalYear, round, createdAt: tx.now, ...words };
    meeting = await tx.manager.save(tx.manager.create(Meeting, row));
    counts.meetings++;
  } else if (differs(meeting, words)) {
    await tx.manager.update(Meeting, { id: meeting.id }, words);
    counts.changed++;
  }
  const named: string[] = [];
  for (const [at, topic] of topics.entries()) {
    const topicId = await keepTopic(keeping, topic);
    await keepItem(keeping, meeting, topicId, at + 1, topic);
    for (const statement of topic.statements) {
      named.push(await keepStatement(keeping, meeting, topicId, statement));
    }
  }
  counts.left += await orderColumns(tx, meeting.id, named);
  if (meeting.closedAt && wrote(before, counts)) {
    const message = sayOfFile.closed({ meeting: nameOf(meeting) });
    problems.push({ path: [...path, 'round'], message });
  }
  return meeting;
}

const differs = <Row extends object>(row: Row, words: Partial<Row>): boolean =>
  Object.entries(words).some(
    ([key, value]) => JSON.stringify(row[key as keyof Row]) !== JSON.stringify(value),
  );

const wrote = (before: FileCounts, after: FileCounts): boolean =>
  (['topics', 'statements', 'changed', 'answers'] as const).some(
    (key) => before[key] !== after[key],
  );

/** A topic keeps its name: a file that calls it otherwise means another, or must be looked at. */
async function keepTopic(
  { tx, municipalityId, counts, problems }: Keeping,
  { code, title, path }: FiledTopic,
): Promise<string> {
  const known = await tx.manager.findOneBy(Topic, { code });
  if (known) {
    if (known.title !== title) {
      const message = sayOfFile.topicDiffers({ code, title: known.title });
      problems.push({ path: [...path, 'title'], message });
    }
    return known.id;
  }
  const [last] = await tx.query<{ position: number }>(
    `select coalesce(max(position), 0) as position from topic where municipality_id = $1`,
    [municipalityId],
  );
  const id = newId();
  const position = (last?.position ?? 0) + 1;
  await tx.manager.insert(Topic, { id, municipalityId, code, title, position, createdAt: tx.now });
  counts.topics++;
  return id;
}

async function keepItem(
  { tx, municipalityId, counts }: Keeping,
  { id: meetingId }: Meeting,
  topicId: string,
  position: number,
  { asOf, heading, report }: FiledTopic,
): Promise<void> {
  const words = { position, asOf, heading, report };
  const known = await tx.manager.findOneBy(AgendaItem, { meetingId, topicId });
  if (!known) {
    await tx.manager.insert(AgendaItem, {
      id: newId(),
      municipalityId,
      meetingId,
      topicId,
      ...words,
    });
  } else if (differs(known, words)) {
    await tx.manager.update(AgendaItem, { id: known.id }, words);
    counts.changed++;
  }
}
