import { Injectable } from '@nestjs/common';
import { type Day, addDays, instantInTokyo } from '@furikaeri/calendar';
import { invalid, notFound, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import * as audit from './audit.js';
import { isActionName, READING } from './domain/reading.js';
import { say } from './messages.js';

export interface AuditEntryRow {
  /** Place in the municipality's chain; also the cursor. */
  seq: string;
  at: Date;
  actor: string;
  personId: string | null;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  officeId: string | null;
  detail: Record<string, unknown>;
}
export interface AuditPage {
  items: AuditEntryRow[];
  /** Give it as `after` for the entries before these; empty at the end. */
  next: string | null;
}
export interface AuditFilter {
  /** A room, `monitoring`, or an act, `monitoring.caseRead`. */
  action?: string | null;
  officeId?: string | null;
  personId?: string | null;
  /** Days in Japan, both included. */
  fromOn?: Day | null;
  untilOn?: Day | null;
}
export interface AuditSlice {
  take: number;
  after?: string | null;
}

/** Reading the log, newest first. Each reading is itself an entry of it. */
@Injectable()
export class AuditLogService {
  constructor(private readonly work: UnitOfWork) {}

  /** For the auditor: everything in the municipality. */
  async readLog(actor: PersonActor, filter: AuditFilter, slice: AuditSlice): Promise<AuditPage> {
    const used = Object.entries(filter).filter(
      ([, value]) => value !== null && value !== undefined,
    );
    return this.work.run(actor, async (tx) => {
      const page = await findEntries(tx, filter, slice);
      audit.record(tx, {
        action: 'audit.logRead',
        ...(filter.officeId && { officeId: filter.officeId }),
        detail: { ...Object.fromEntries(used), entries: page.items.length },
      });
      return page;
    });
  }

  /** For a manager: who read or took along what belongs to an office of theirs. Throws NOT_FOUND for another's. */
  async readReaders(
    actor: PersonActor,
    { officeId, ...days }: Pick<AuditFilter, 'fromOn' | 'untilOn'> & { officeId: string },
    slice: AuditSlice,
  ): Promise<AuditPage> {
    if (!actor.managedOfficeIds.includes(officeId)) throw notFound('officeId');
    return this.work.run(actor, async (tx) => {
      const page = await findEntries(tx, { ...days, officeId }, slice, READING);
      audit.record(tx, { action: 'audit.readersRead', detail: { office: officeId } });
      return page;
    });
  }
}

async function findEntries(
  tx: ReadTx,
  { action, officeId, personId, fromOn, untilOn }: AuditFilter,
  { take, after }: AuditSlice,
  pattern: string | null = null,
): Promise<AuditPage> {
  if (action && !isActionName(action)) throw invalid('filter.action', say.actionName());
  if (after != null && !/^\d{1,18}$/.test(after)) throw invalid('after', say.cursor());
  if (fromOn && untilOn && untilOn < fromOn) throw invalid('filter.untilOn', say.turned());
  const rows = await tx.query<AuditEntryRow>(
    `select seq, at, actor, person_id as "personId", action, object_kind as "objectKind",
            object_id as "objectId", office_id as "officeId", detail
     from audit_entry where chain = $1 and ($2::bigint is null or seq < $2)
       and ($3::text is null or action = $3 or starts_with(action, $3 || '.'))
       and ($4::uuid is null or office_id = $4) and ($5::uuid is null or person_id = $5)
       and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
       and ($8::text is null or action ~ $8)
     order by seq desc limit $9`,
    [
      tx.actor.municipalityId,
      after ?? null,
      action ?? null,
      officeId ?? null,
      personId ?? null,
      fromOn ? instantInTokyo(fromOn) : null,
      untilOn ? instantInTokyo(addDays(untilOn, 1)) : null,
      pattern,
      take + 1,
    ],
  );
  const items = rows.slice(0, take);
  return { items, next: rows.length > take ? (items.at(-1)?.seq ?? null) : null };
}
