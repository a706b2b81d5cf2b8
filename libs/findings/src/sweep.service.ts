import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import { system, UnitOfWork } from '@furikaeri/core';
import { Reminders } from '@furikaeri/reminders';
import { unwanted, wanted } from './letters.sql.js';
import { FINDING_RULES } from './reminder-rules.js';

/** 会議の見回り: who is to hear of which pack and which opinions today. Run again, it finds nothing new. */
@Injectable()
export class FindingsSweep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: Reminders,
  ) {}

  async sweep(): Promise<{ withdrawn: number; requested: number }> {
    return this.work.run(system('findings.sweep'), async (tx) => {
      const today = todayInTokyo(tx.now);
      const withdrawn = await this.reminders.withdrawAll(tx, unwanted, [today, FINDING_RULES]);
      return { withdrawn, requested: await this.reminders.request(tx, wanted, [today]) };
    });
  }
}
