import { Injectable } from '@nestjs/common';
import { type Month, todayInTokyo } from '@furikaeri/calendar';
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
  async sweep(): Promise<{ handedOver: number; requested: number }> {
    const handedOver = await this.handOver();
    return { handedOver, requested: await this.request() };
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
 * more at the office, goes to the office's managers in the specialist's place.
 */
const wanted = `
  with rung as materialized (
    select * from unnest($2::uuid[], $3::text[], $4::date[], $5::date[], $6::text[], $7::boolean[])
      as r (municipality_id, stage, from_month, until_month, recipient, listed)),
  post as materialized (
    select distinct municipality_id, office_id, role, person_id from appointment
    where role in ('specialist', 'manager', 'coordinator')
      and from_on <= $1 and (until_on is null or until_on >= $1)),
  due as (
    select d.id, d.municipality_id, d.office_id, d.specialist_id, r.stage, r.recipient, r.listed
    from rung r join due_month d
      on d.municipality_id = r.municipality_id and d.month between r.from_month and r.until_month
    where d.done_on is null and d.closed_reason is null),
  told as (
    select due.*, coalesce(s.person_id, m.person_id) as person_id
    from due
    left join post s on s.role = 'specialist' and s.office_id = due.office_id and s.person_id = due.specialist_id
    left join post m on s.person_id is null and m.role = 'manager' and m.office_id = due.office_id
    where due.recipient = 'specialist' and coalesce(s.person_id, m.person_id) is not null
    union all
    select due.*, m.person_id from due join post m on m.role = 'manager' and m.office_id = due.office_id
    where due.recipient = 'manager'
    union all
    select due.*, c.person_id from due
    join (select distinct municipality_id, person_id from post where role = 'coordinator') c
      on c.municipality_id = due.municipality_id
    where due.recipient = 'coordinator')
  select municipality_id, $8::text as rule, stage, id as subject_id, person_id as recipient_id,
         $1::date as due_on, office_id as group_id, listed
  from told`;
