import { addDays, compare, type Day, instantInTokyo, todayInTokyo } from '@furikaeri/calendar';
import { invalid, notFound, type ReadTx } from '@furikaeri/core';
import { readReminderSettings } from '@furikaeri/reminders';
import { type Diary, type FreeTime, freeTimes, type Hours } from './domain/dates.js';
import { say } from './messages.js';
import { findWorkingHours } from './planning-settings.service.js';
import { getVisit } from './scheduling.queries.js';
import { mustStandOn } from './visits.access.js';

const [WEEKS, MOST_DAYS, MOST] = [4, 92, 100];

export interface FreeTimesAnswer {
  items: FreeTime[];
  /** Members of whom no hours are known. */
  withoutHours: string[];
}

/** When the whole team could visit, for a coordinator who needs three dates in a minute. */
export async function findFreeTimes(
  tx: ReadTx,
  input: { visitId: string; fromOn?: Day | null; untilOn?: Day | null; minutes?: number | null },
): Promise<FreeTimesAnswer> {
  const visit = await getVisit(tx, input.visitId, 'input.visitId');
  await mustStandOn('visitors', tx, visit);
  const minutes = input.minutes ?? 120;
  if (minutes < 30 || minutes > 8 * 60) throw invalid('input.minutes', say.dateLength());
  const tomorrow = addDays(todayInTokyo(tx.now), 1);
  const from = input.fromOn && compare(input.fromOn, tomorrow) > 0 ? input.fromOn : tomorrow;
  const until = input.untilOn ?? addDays(from, 7 * WEEKS);
  if (compare(until, from) < 0) throw invalid('input.untilOn', say.datePast());
  if (compare(until, addDays(from, MOST_DAYS)) > 0) {
    throw invalid('input.untilOn', say.searchTooLong());
  }
  const diaries = await findDiaries(tx, visit.id, {
    startsAt: instantInTokyo(from),
    endsAt: instantInTokyo(addDays(until, 1)),
  });
  const municipalityId = tx.actor.municipalityId;
  if (!municipalityId) throw notFound('input.visitId');
  const { closedDays } = await readReminderSettings(tx, municipalityId);
  const working = await findWorkingHours(tx);
  const items = freeTimes(diaries, { from, until, minutes, closedDays, working });
  return {
    items: items.slice(0, MOST),
    withoutHours: diaries.filter(({ offered }) => !offered.length).map((one) => one.personId),
  };
}

type Written = { startsAt: string; endsAt: string };

async function findDiaries(
  tx: ReadTx,
  visitId: string,
  { startsAt, endsAt }: Hours,
): Promise<(Diary & { personId: string })[]> {
  const hours = (table: string, more = '') =>
    `coalesce((select json_agg(json_build_object('startsAt', h.starts_at, 'endsAt', h.ends_at) order by h.starts_at)
      from ${table} h where h.person_id = m.person_id ${more} and h.starts_at < $3 and h.ends_at > $2), '[]')`;
  const rows = await tx.query<{ personId: string; offered: Written[]; taken: Written[] }>(
    `select m.person_id as "personId", ${hours('availability')} as offered,
       ${hours('visit_booking', 'and h.visit_id <> $1')} as taken
     from visit_member m where m.visit_id = $1 and m.left_at is null order by m.person_id`,
    [visitId, startsAt, endsAt],
  );
  const read = (list: Written[]): Hours[] =>
    list.map((one) => ({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }));
  return rows.map(({ personId, offered, taken }) => ({
    personId,
    offered: read(offered),
    taken: read(taken),
  }));
}
