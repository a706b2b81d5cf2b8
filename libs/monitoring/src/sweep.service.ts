import { Injectable } from '@nestjs/common';
import { firstDayOf, type Month, monthOf, todayInTokyo } from '@furikaeri/calendar';
import { type ReadTx, system, UnitOfWork } from '@furikaeri/core';
import { type LadderRung, readAllReminderSettings, Reminders } from '@furikaeri/reminders';
import { reachedMonths } from './domain/ladder.js';
import { HandOverService } from './hand-over.service.js';
import { PASSED_RULE } from './reminder-rule.js';

const ACTOR = 'monitoring.sweep';

/** A stage that open months from … until have reached in one municipality today. */
type Reached = LadderRung & { municipalityId: string; fromMonth?: Month; untilMonth: Month };

/** 月の見回り: who is to hear of which open month today. Run again, it finds nothing new. */
@Injectable()
export class SweepService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: Reminders,
    private readonly handOvers: HandOverService,
  ) {}

  /** Hand-overs of the day first, so that letters go to who has the case now. */
  async sweep(): Promise<{ handedOver: number; withdrawn: number; requested: number }> {
    const handedOver = await this.handOver();
    const withdrawn = await this.withdraw();
    return { handedOver, withdrawn, requested: await this.request() };
  }

  /** What nobody should hear any more, though no single act took it back. */
  private withdraw(): Promise<number> {
    return this.work.run(system(ACTOR), async (tx) => {
      const today = todayInTokyo(tx.now);
      const gone = await this.reminders.withdrawAll(tx, unwanted, [PASSED_RULE, tx.now, today]);
      // A notice that a month has begun is over with the month; the rungs after it speak from then on.
      const begun = [...(await readAllReminderSettings(tx))].flatMap(
        ([municipalityId, { ladder }]) =>
          ladder
            .filter(({ after }) => after === 'monthStart')
            .map(({ stage }) => ({ municipalityId, stage })),
      );
      const over = 'select id from due_month where month < $5';
      const thisMonth = firstDayOf(monthOf(today));
      return gone + (await this.reminders.expire(tx, PASSED_RULE, begun, over, [thisMonth]));
    });
  }

  private async handOver(): Promise<number> {
    const places = await this.work.read(system(ACTOR), (tx) =>
      tx.query<{ id: string }>(
        `select distinct municipality_id as id from hand_over
         where applied_at is null and cancelled_at is null and handed_on <= $1`,
        [todayInTokyo(tx.now)],
      ),
    );
    let count = 0;
    for (const { id } of places) {
      count += await this.work.run(system(ACTOR, id), (tx) => this.handOvers.applyWaiting(tx));
    }
    return count;
  }

  /** One statement for all municipalities, each by its own ladder, closed days and grace. */
  private async request(): Promise<number> {
    const reached = await this.work.read(system(ACTOR), reachedToday);
    if (!reached.length) return 0;
    return this.work.run(system(ACTOR), async (tx) => {
      // The planner cannot know how many rows the lists below reach, and a loop over them takes minutes.
      await tx.query('set local enable_nestloop = off');
      // Room to remember what has been requested already; otherwise it goes through files.
      await tx.query("set local work_mem = '64MB'");
      return this.reminders.request(tx, wanted, [
        todayInTokyo(tx.now),
        reached.map((rung) => rung.municipalityId),
        reached.map((rung) => rung.stage),
        reached.map((rung) => `${rung.fromMonth ?? '0001-01'}-01`),
        reached.map((rung) => `${rung.untilMonth}-01`),
        reached.map((rung) => rung.to),
        reached.map((rung) => rung.as === 'list'),
        PASSED_RULE,
      ]);
    });
  }
}

async function reachedToday(tx: ReadTx): Promise<Reached[]> {
  const grace = await tx.query<{ id: string; days: number }>(
    `select municipality_id as id, record_grace_days as days from monitoring_setting`,
  );
  const graceOf = new Map(grace.map(({ id, days }) => [id, days]));
  return [...(await readAllReminderSettings(tx))].flatMap(([id, { ladder, closedDays }]) =>
    reachedMonths(ladder, todayInTokyo(tx.now), {
      graceDays: graceOf.get(id) ?? 0,
      closedDays,
    }).map((rung) => ({ ...rung, municipalityId: id })),
  );
}

/**
 * Who is to hear of which month. $1 today; $2–$7 the stages reached (municipality, stage, from and
 * until month, to whom, as a list); $8 the rule. A month whose specialist is not named, or works no
 * more at the office, goes to the office's managers in the specialist's place. Months are read once,
 * from the index of the open ones alone (no column outside `due_month_open_idx`), and meet small
 * tables only. Whoever holds two posts is found twice and written once. A stage that reaches no open
 * month is left out first; with `offset 0` the index is asked for each, instead of all months for all.
 * What is the same in all rows stands outside, so that no join has to carry it.
 */
const wanted = `
  select municipality_id, $8::text as rule, stage, subject_id, recipient_id, $1::date as due_on, group_id, listed
  from (
    with rung as materialized (
      select * from unnest($2::uuid[], $3::text[], $4::date[], $5::date[], $6::text[], $7::boolean[])
        as r (municipality_id, stage, from_month, until_month, recipient, listed)
      where exists (
        select from due_month
        where municipality_id = r.municipality_id and month between r.from_month and r.until_month
          and done_on is null and closed_reason is null
        offset 0)),
    post as materialized (
      select municipality_id, office_id, role, person_id from appointment
      where role in ('specialist', 'manager', 'coordinator')
        and from_on <= $1 and (until_on is null or until_on >= $1)),
    head as materialized (
      select office_id as place, person_id from post where role = 'manager'
      union all select municipality_id, person_id from post where role = 'coordinator')
    select d.municipality_id, r.stage, d.id as subject_id, coalesce(s.person_id, h.person_id) as recipient_id,
           d.office_id as group_id, r.listed
    from due_month d
    join rung r on r.municipality_id = d.municipality_id and d.month between r.from_month and r.until_month
    left join post s on r.recipient = 'specialist' and s.role = 'specialist'
      and s.office_id = d.office_id and s.person_id = d.specialist_id
    left join head h on h.place = case
      when s.person_id is not null then null
      when r.recipient = 'coordinator' then d.municipality_id
      else d.office_id end
    where d.done_on is null and d.closed_reason is null
      and d.month <= (select max(until_month) from rung)
      and coalesce(s.person_id, h.person_id) is not null) told`;

/**
 * What to take back; $1 the rule, $2 now, $3 today. Months that ended while an earlier sweep, which
 * could not see it yet, was writing their reminders; and months of a place that somebody has left.
 */
const unwanted = `
  select $1::text as rule, id as subject_id, null::uuid as recipient_id
  from due_month where ended_at > $2::timestamptz - interval '1 day'
  union all
  select $1, d.id, a.person_id
  from appointment a join due_month d
    on case when a.role = 'coordinator' then d.municipality_id = a.municipality_id else d.office_id = a.office_id end
  where a.role in ('specialist', 'manager', 'coordinator') and a.until_on between $3::date - 366 and $3::date - 1
    and d.done_on is null and d.closed_reason is null
    and not exists (
      select from appointment n
      where n.person_id = a.person_id and n.from_on <= $3 and (n.until_on is null or n.until_on >= $3)
        and (n.role = 'coordinator' or (n.role in ('specialist', 'manager') and n.office_id = d.office_id)))`;
