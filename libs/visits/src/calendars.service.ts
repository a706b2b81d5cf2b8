import { Inject, Injectable } from '@nestjs/common';
import { Attempts, hashToken, newToken } from '@furikaeri/access';
import { audit } from '@furikaeri/audit';
import { todayInTokyo } from '@furikaeri/calendar';
import {
  ENVIRONMENT,
  type Environment,
  newId,
  notFound,
  type PersonActor,
  type ReadTx,
  system,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { CalendarFeed } from './calendar-feed.entity.js';
import { type CalendarVisit, writeCalendar } from './calendar-file.js';

const ACTOR = 'visits.calendarFeed';

/** カレンダー: a visit as a file, and a person's visits at a secret address. */
@Injectable()
export class Calendars {
  private readonly host: string;

  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    this.host = new URL(env.PUBLIC_URL).host;
  }

  /** A new address, shown this once; the earlier one dies. */
  async makeFeed(actor: PersonActor): Promise<{ url: string }> {
    return this.work.run(actor, async (tx) => {
      await revoke(tx, actor.personId);
      const token = newToken();
      await tx.manager.insert(CalendarFeed, {
        id: newId(),
        municipalityId: actor.municipalityId,
        personId: actor.personId,
        tokenHash: hashToken(token),
        createdAt: tx.now,
      });
      note(tx, 'calendarFeedMade', actor.personId);
      return { url: `${this.env.PUBLIC_URL.replace(/\/$/, '')}/calendar/${token}.ics` };
    });
  }

  async revokeFeed(actor: PersonActor): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await revoke(tx, actor.personId);
      note(tx, 'calendarFeedRevoked', actor.personId);
    });
  }

  /** The person's visits of the last ninety days and to come. Throws NOT_FOUND for every address that does not work. */
  async readFeed(token: string, address: string): Promise<string> {
    await this.attempts.count({ secretLink: address });
    const feed = await this.work.read(system(ACTOR), (tx) => findFeed(tx, token));
    if (!feed) throw notFound();
    await this.attempts.forgive({ secretLink: address });
    return this.work.run(system(ACTOR, feed.municipalityId), async (tx) => {
      await tx.manager.update(CalendarFeed, { id: feed.id }, { lastReadAt: tx.now });
      return writeCalendar(await findVisitsFor(tx, feed.personId), this.host, tx.now);
    });
  }

  /** One visit that has, or had, an agreed time. Throws NOT_FOUND. */
  async readVisit(actor: PersonActor, id: string): Promise<string> {
    return this.work.read(actor, async (tx) => {
      const visits = await tx.query<CalendarVisit>(`${selectVisits} and v.id = $1`, [id]);
      if (!visits.length) throw notFound();
      return writeCalendar(visits, this.host, tx.now);
    });
  }
}

export const findMyFeed = async (
  tx: ReadTx,
): Promise<{ createdAt: Date; lastReadAt: Date | null } | null> => {
  const [feed] = await tx.query<{ createdAt: Date; lastReadAt: Date | null }>(
    `select created_at as "createdAt", last_read_at as "lastReadAt" from calendar_feed
     where person_id = $1 and revoked_at is null`,
    [(tx.actor as PersonActor).personId],
  );
  return feed ?? null;
};

/** Whoever holds no post any more, or whose account is suspended, has no feed. */
async function findFeed(tx: ReadTx, token: string) {
  const [feed] = await tx.query<{ id: string; municipalityId: string; personId: string }>(
    `select f.id, f.municipality_id as "municipalityId", f.person_id as "personId" from calendar_feed f
     where f.token_hash = $1 and f.revoked_at is null
       and not exists (select from account a where a.person_id = f.person_id and a.state = 'suspended')
       and exists (select from appointment a where a.person_id = f.person_id and ${today('a', '$2')})`,
    [hashToken(token), todayInTokyo(tx.now)],
  );
  return feed;
}

const today = (alias: string, day: string): string =>
  `${alias}.from_on <= ${day} and (${alias}.until_on is null or ${alias}.until_on >= ${day})`;

const selectVisits = `select v.id, o.name as "officeName", v.starts_at as "startsAt", v.ends_at as "endsAt",
    v.calendar_sequence as sequence, v.state
  from visit v join office o on o.id = v.office_id where v.starts_at is not null`;

const findVisitsFor = (tx: ReadTx, personId: string): Promise<CalendarVisit[]> =>
  tx.query(
    `${selectVisits} and v.ends_at > $3::timestamptz - interval '90 days'
       and (exists (select from visit_member m where m.visit_id = v.id and m.person_id = $1 and m.left_at is null)
         or v.office_id in (select a.office_id from appointment a where a.person_id = $1
              and a.role in ('manager', 'specialist') and ${today('a', '$2')}))
     order by v.starts_at, v.id limit 1000`,
    [personId, todayInTokyo(tx.now), tx.now],
  );

const revoke = (tx: Tx, personId: string) =>
  tx.query('update calendar_feed set revoked_at = $2 where person_id = $1 and revoked_at is null', [
    personId,
    tx.now,
  ]);

const note = (tx: Tx, act: string, personId: string): void =>
  audit.record(tx, { action: `visits.${act}`, objectKind: 'Person', objectId: personId });
