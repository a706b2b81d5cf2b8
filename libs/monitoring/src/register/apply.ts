import { type Day, formatEra, formatEraShort, type Month, todayInTokyo } from '@furikaeri/calendar';
import type { Message, Tx } from '@furikaeri/core';
import type { Reminders } from '@furikaeri/reminders';
import type { PoolClient } from 'pg';
import { PASSED_RULE } from '../reminder-rule.js';
import * as sql from './apply.sql.js';
import type { ColumnKey } from './columns.js';
import { type Finding, finding } from './finding.js';
import { say } from './messages.js';

/** What an import did, or would do. */
export type ImportCounts = Record<
  | 'casesNew'
  | 'casesChanged'
  | 'casesSame'
  | 'casesEnded'
  | 'monthsNew'
  | 'monthsClosed'
  | 'monthsReopened'
  | 'monthsDone'
  | 'visitsNew',
  number
>;

interface Sizes {
  known: number;
  ended: number;
  replanned: number;
}
const nothing = { changed: 0, closed: 0, reopened: 0, inserted: 0, visits: 0, done: 0 };

/** The staged rows, laid against what the tables hold; then written, each kind of row at once. */
export class StagedRegister {
  private constructor(
    private readonly tx: Tx,
    private readonly client: PoolClient,
    private readonly sizes: Sizes,
  ) {}

  /** `register_row` must be filled. Nobody changes the cases it names until the transaction ends. */
  static async plan(tx: Tx): Promise<StagedRegister> {
    const client = (await tx.manager.queryRunner?.connect()) as PoolClient;
    await client.query(sql.lockCases);
    await client.query(sql.makePlan);
    await client.query(sql.makeKnown);
    const { rows } = await client.query<Sizes>(sql.countKnown);
    return new StagedRegister(tx, client, rows[0] as Sizes);
  }

  /** What only the tables can tell; none of it where all cases are new. */
  async remarks(): Promise<Finding[]> {
    if (!this.sizes.known && !this.sizes.ended) return [];
    const month = (m: string) => formatEraShort(m as Month);
    const days = (list: string[]) => list.map((day) => formatEraShort(day as Day)).join('、');
    const over = await this.ask<{ from: string; until: string }>(
      sql.findings.supportOver,
      [],
      (r) => [
        'supportUntil',
        say.supportOver({ from: month(r.from), until: month(r.until) }),
        'error',
      ],
    );
    if (over.length) return over;
    return [
      ...(await this.ask<{ day: Day; value: string }>(sql.findings.caseEnded, [], (r) => [
        'code',
        say.caseEnded({ day: formatEra(r.day) }),
      ])),
      ...(await this.ask<{ days: string[] }>(sql.findings.visitNotInFile, [], (r) => [
        'visits',
        say.visitNotInFile({ days: days(r.days) }),
      ])),
      ...(await this.ask<{ days: string[] }>(sql.findings.visitVoided, [], (r) => [
        'visits',
        say.visitVoided({ days: days(r.days) }),
      ])),
      ...(await this.ask<{ months: string[] }>(sql.findings.monthsLeft, [this.today], (r) => [
        'period',
        say.monthsLeft({ months: r.months.map(month).join('、') }),
      ])),
    ];
  }

  async write(reminders: Reminders): Promise<ImportCounts> {
    const { now } = this.tx;
    const { known: all, ended, replanned } = this.sizes;
    // The known ones first, while the planner's picture of the tables is true.
    if (replanned) await this.count(sql.supersedePhases, [now]);
    const known = all ? await this.writeKnown(reminders) : nothing;
    const isNew = {
      cases: await this.count(sql.insertNew.cases, [now]),
      months: await this.count(sql.insertNew.months, [now]),
      visits: await this.count(sql.insertNew.visits, [now]),
      done: await this.count(sql.countNewDone),
    };
    await this.count(sql.insertPhases, [now]);
    return {
      casesNew: isNew.cases,
      casesChanged: known.changed,
      casesSame: all - known.changed,
      casesEnded: ended,
      monthsNew: isNew.months + known.inserted,
      monthsClosed: known.closed,
      monthsReopened: known.reopened,
      monthsDone: isNew.done + known.done,
      visitsNew: isNew.visits + known.visits,
    };
  }

  /** In this order: what closes, what opens again, what is added, whose it is, what is done. */
  private async writeKnown(reminders: Reminders): Promise<typeof nothing> {
    const { tx } = this;
    const { replanned } = this.sizes;
    const months = replanned ? await this.recount(reminders) : nothing;
    const updated = await this.ids(sql.updateCases);
    if (updated.length) await this.follow(reminders);
    const visited = await this.ids(sql.insertVisits, [tx.now]);
    const done = replanned || visited.length ? await this.ids(sql.settle, [tx.now]) : [];
    if (done.length) await reminders.withdraw(tx, PASSED_RULE, done);
    return {
      ...months,
      changed: new Set([...updated, ...visited]).size,
      visits: visited.length,
      done: done.length,
    };
  }

  private async recount(reminders: Reminders): Promise<typeof nothing> {
    const { tx, today } = this;
    const closed = await this.ids(sql.closeMonths, [tx.now, today]);
    if (closed.length) await reminders.withdraw(tx, PASSED_RULE, closed);
    const reopened = await this.reopen(reminders);
    const inserted = await this.count(sql.insertMonths, [tx.now, today]);
    return { ...nothing, closed: closed.length, reopened, inserted };
  }

  private async reopen(reminders: Reminders): Promise<number> {
    const { rows } = await this.client.query<{ endedAt: Date; ids: string[] }>(sql.reopenMonths, [
      this.today,
      this.tx.now,
    ]);
    for (const { ids, endedAt } of rows) await reminders.reopen(this.tx, PASSED_RULE, ids, endedAt);
    return rows.reduce((sum, { ids }) => sum + ids.length, 0);
  }

  /** Those who had the months before are asked no more. */
  private async follow(reminders: Reminders): Promise<void> {
    const { rows } = await this.client.query<{
      id: string;
      before: string | null;
      isHandedOver: boolean;
    }>(sql.followCases, [this.tx.now]);
    const byPerson = new Map<string, string[]>();
    for (const { id, before, isHandedOver } of rows) {
      if (before && isHandedOver) byPerson.set(before, [...(byPerson.get(before) ?? []), id]);
    }
    for (const [person, ids] of byPerson) {
      await reminders.withdraw(this.tx, PASSED_RULE, ids, person);
    }
  }

  private get today(): Day {
    return todayInTokyo(this.tx.now);
  }

  private async count(statement: string, params: unknown[] = []): Promise<number> {
    return (await this.client.query(statement, params)).rowCount ?? 0;
  }

  private async ids(statement: string, params: unknown[] = []): Promise<string[]> {
    const { rows } = await this.client.query<{ id: string }>(statement, params);
    return rows.map(({ id }) => id);
  }

  private async ask<Row>(
    statement: string,
    params: unknown[],
    say: (row: Row & { row: number }) => [ColumnKey, Message, 'error'?],
  ): Promise<Finding[]> {
    const { rows } = await this.client.query(statement, params);
    return rows.map((row) => {
      const [column, message, severity = 'warning'] = say(row);
      return finding(severity, message, { row: row.row, column, value: row.value });
    });
  }
}
