import { Injectable } from '@nestjs/common';
import { addBusinessDays, todayInTokyo } from '@furikaeri/calendar';
import { system, type Tx, UnitOfWork } from '@furikaeri/core';
import { readAllReminderSettings, Reminders } from '@furikaeri/reminders';
import { unwanted, wanted } from './letters.sql.js';
import { VISIT_RULES } from './reminder-rules.js';

/** 訪問の見回り: who is to hear of which visit today. Run again, it finds nothing new. */
@Injectable()
export class VisitsSweep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: Reminders,
  ) {}

  async sweep(): Promise<{ withdrawn: number; requested: number }> {
    return this.work.run(system('visits.sweep'), async (tx) => {
      const params = await wardsToday(tx);
      const withdrawn = await this.reminders.withdrawAll(tx, unwanted, [...params, VISIT_RULES]);
      return { withdrawn, requested: await this.reminders.request(tx, wanted, params) };
    });
  }
}

/** Each municipality counts business days by its own closed days. */
async function wardsToday(tx: Tx): Promise<unknown[]> {
  const today = todayInTokyo(tx.now);
  const wards = [...(await readAllReminderSettings(tx))];
  const ago = (days: number) =>
    wards.map(([, { closedDays }]) => addBusinessDays(today, -days, closedDays));
  return [today, wards.map(([id]) => id), ago(5), ago(10)];
}
