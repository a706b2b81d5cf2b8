import type { Day } from '@furikaeri/calendar';
import type { ReadTx } from '@furikaeri/core';
import { defaultLadder, type LadderRung } from './domain/ladder.js';
import { defaultSendingHours, type SendingHours } from './domain/sending-hours.js';

/** How a municipality reminds, defaults filled in. */
export interface ReminderSettings {
  ladder: readonly LadderRung[];
  hours: SendingHours;
  /** `false`: no mail, the inbox alone. */
  digest: boolean;
  closedDays: ReadonlySet<Day>;
}

interface Row {
  municipalityId: string;
  ladder: LadderRung[] | null;
  from: string | null;
  until: string | null;
  digest: boolean | null;
  closedDays: Day[];
}

/** Settings by municipality: of those the transaction reaches, or of one. */
export async function readAllReminderSettings(
  tx: ReadTx,
  municipalityId?: string,
): Promise<Map<string, ReminderSettings>> {
  const rows = await tx.query<Row>(
    `select m.id as "municipalityId", s.ladder, s.digest,
       to_char(s.send_from, 'HH24:MI') as "from", to_char(s.send_until, 'HH24:MI') as "until",
       array(select c.on_day::text from closed_day c where c.municipality_id = m.id) as "closedDays"
     from municipality m left join reminder_setting s on s.municipality_id = m.id
     where $1::uuid is null or m.id = $1`,
    [municipalityId ?? null],
  );
  return new Map(
    rows.map((row) => [
      row.municipalityId,
      {
        ladder: row.ladder ?? defaultLadder,
        hours: row.from && row.until ? { from: row.from, until: row.until } : defaultSendingHours,
        digest: row.digest ?? true,
        closedDays: new Set(row.closedDays),
      },
    ]),
  );
}

/** Settings of one municipality, which the transaction must reach. */
export async function readReminderSettings(
  tx: ReadTx,
  municipalityId: string,
): Promise<ReminderSettings> {
  const found = (await readAllReminderSettings(tx, municipalityId)).get(municipalityId);
  if (!found) throw new Error('no such municipality within reach');
  return found;
}

export const findClosedDays = (tx: ReadTx, fromOn?: Day): Promise<{ onDay: Day; name: string }[]> =>
  tx.query(
    `select on_day as "onDay", name from closed_day
     where $1::date is null or on_day >= $1 order by on_day`,
    [fromOn ?? null],
  );
