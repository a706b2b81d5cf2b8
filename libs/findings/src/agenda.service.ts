import { Injectable } from '@nestjs/common';
import { type Day, todayInTokyo } from '@furikaeri/calendar';
import {
  conflict,
  insertOnce,
  invalid,
  newId,
  notFound,
  type PersonActor,
  refused,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { In } from 'typeorm';
import { AgendaItem } from './agenda-item.entity.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readText, readWords } from './rows.js';
import { Topic, TOPIC_CODE } from './topic.entity.js';

export interface SaveTopicInput {
  /** Made by the client; a known one is changed. */
  id: string;
  code: string;
  title: string;
  position: number;
  retiredOn?: Day | null;
  confirmed?: boolean | null;
}
export interface AgendaItemInput {
  topicId: string;
  asOf?: string | null;
  heading?: string | null;
  report?: readonly string[] | null;
}
export interface SetAgendaInput {
  meetingId: string;
  items: readonly AgendaItemInput[];
  confirmed?: boolean | null;
}

const MOST_ITEMS = 30;
const MOST_LINES = 50;

/** 議題 and 次第. */
@Injectable()
export class AgendaService {
  constructor(private readonly work: UnitOfWork) {}

  async saveTopic(actor: PersonActor, input: SaveTopicInput): Promise<Done> {
    const { id, position, retiredOn = null } = input;
    const warnings = textWarnings(input, { title: input.title });
    const code = input.code.normalize('NFKC').trim();
    if (!TOPIC_CODE.test(code)) throw invalid('input.code', say.codeShape());
    const title = readWords(input.title, 'input.title', 200, say.topicTitleMissing());
    return this.work.run(actor, async (tx) => {
      await tx.query(
        `select pg_advisory_xact_lock(hashtextextended('topic ' || app_municipality(), 0))`,
      );
      const same = await tx.manager.findOneBy(Topic, { code });
      if (same && same.id !== id) throw conflict(say.codeTaken({ code }), 'input.code');
      if (warnings.length) return { id: null, warnings };
      const words = { code, title, position, retiredOn };
      if (await tx.manager.findOneBy(Topic, { id })) await tx.manager.update(Topic, { id }, words);
      else {
        const row = { id, municipalityId: actor.municipalityId, ...words, createdAt: tx.now };
        if (!(await insertOnce(tx, Topic, row))) throw conflict(say.idTaken(), 'input.id');
      }
      note(tx, 'topicSaved', 'Topic', id);
      return { id, warnings };
    });
  }

  /** The agenda as it should stand; a topic left out is taken off unless somebody spoke of it. */
  async setAgenda(actor: PersonActor, input: SetAgendaInput): Promise<Done> {
    const { meetingId, items } = input;
    if (items.length > MOST_ITEMS) {
      throw invalid('input.items', say.tooManyItems({ most: MOST_ITEMS }));
    }
    const warnings = textWarnings(input, textsOf(items));
    const rows = items.map(readItem);
    return this.work.run(actor, async (tx) => {
      await lockOpenMeeting(tx, meetingId);
      await mustKnowTopics(tx, meetingId, items);
      await mustBeUnspoken(tx, meetingId, rows);
      if (warnings.length) return { id: null, warnings };
      const municipalityId = actor.municipalityId;
      const kept = rows.map(({ topicId }) => topicId);
      await tx.query(
        `delete from agenda_item where meeting_id = $1 and topic_id <> all ($2::uuid[])`,
        [meetingId, kept],
      );
      await tx.manager.upsert(
        AgendaItem,
        rows.map((row) => ({ id: newId(), municipalityId, meetingId, ...row })),
        { conflictPaths: ['meetingId', 'topicId'] },
      );
      note(tx, 'agendaSet', 'Meeting', meetingId, { items: rows.length });
      return { id: meetingId, warnings };
    });
  }
}

const textsOf = (items: readonly AgendaItemInput[]) =>
  Object.fromEntries(
    items.flatMap(({ asOf, heading, report }, at) => [
      [`items.${at}.asOf`, asOf],
      [`items.${at}.heading`, heading],
      ...(report ?? []).map((line, n) => [`items.${at}.report.${n}`, line]),
    ]),
  );

function readItem({ topicId, asOf, heading, report }: AgendaItemInput, at: number) {
  const field = `input.items.${at}`;
  if ((report?.length ?? 0) > MOST_LINES) {
    throw invalid(`${field}.report`, say.tooManyLines({ most: MOST_LINES }));
  }
  return {
    topicId,
    position: at + 1,
    asOf: readText(asOf, `${field}.asOf`, 50),
    heading: readText(heading, `${field}.heading`, 200),
    report: (report ?? [])
      .map((line, n) => readText(line, `${field}.report.${n}`, 500))
      .filter(Boolean),
  };
}

async function mustKnowTopics(tx: Tx, meetingId: string, items: readonly AgendaItemInput[]) {
  const ids = items.map(({ topicId }) => topicId);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0) throw invalid(`input.items.${twice}.topicId`, say.topicTwice());
  const topics = await tx.manager.findBy(Topic, { id: In(ids) });
  const there = await tx.manager.findBy(AgendaItem, { meetingId });
  for (const [at, id] of ids.entries()) {
    const topic = topics.find((one) => one.id === id);
    const field = `input.items.${at}.topicId`;
    if (!topic) throw notFound(field);
    const gone = topic.retiredOn && topic.retiredOn <= todayInTokyo(tx.now);
    if (gone && !there.some(({ topicId }) => topicId === id)) {
      throw invalid(field, say.topicRetired({ topic: topic.title }));
    }
  }
}

async function mustBeUnspoken(tx: Tx, meetingId: string, kept: readonly { topicId: string }[]) {
  const [spoken] = await tx.query<{ title: string }>(
    `select t.title from agenda_item a join topic t on t.id = a.topic_id
     where a.meeting_id = $1 and a.topic_id <> all ($2::uuid[])
       and (exists (select from statement s where s.meeting_id = $1 and s.topic_id = a.topic_id)
         or exists (select from written_opinion o where o.meeting_id = $1 and o.topic_id = a.topic_id))
     limit 1`,
    [meetingId, kept.map(({ topicId }) => topicId)],
  );
  if (spoken) throw refused(say.topicHasStatements({ topic: spoken.title }), 'input.items');
}
