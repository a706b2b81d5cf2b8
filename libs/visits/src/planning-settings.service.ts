import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import { invalid, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { usualHours, type WorkingHours } from './domain/dates.js';
import { ourWords, type Word, type WordKey, wordKeys, wordProblem } from './domain/vocabulary.js';
import { say } from './messages.js';
import { VisitSetting } from './visit-setting.entity.js';

export interface VisitSettingsRow {
  sheetDaysBefore: number;
  visitDaysBefore: number;
  noteDaysAfter: number;
  workFrom: string;
  workUntil: string;
  /** Every word, the ward's where it has its own. */
  vocabulary: (Word & { ours: string })[];
}
export interface ChangeVisitSettingsInput {
  sheetDaysBefore: number;
  visitDaysBefore: number;
  noteDaysAfter: number;
  /** `HH:MM`; left out: as they are. */
  workFrom?: string | null;
  workUntil?: string | null;
  /** The ward's words; a key left out is called by ours. */
  vocabulary: readonly Word[];
}

const days = ['sheetDaysBefore', 'visitDaysBefore', 'noteDaysAfter'] as const;
const MOST_DAYS = 60;

/** When letters about visits go out, and the ward's own words. */
@Injectable()
export class PlanningSettingsService {
  constructor(private readonly work: UnitOfWork) {}

  async changeVisitSettings(actor: PersonActor, input: ChangeVisitSettingsInput): Promise<void> {
    for (const name of days) {
      if (input[name] < 0 || input[name] > MOST_DAYS) {
        throw invalid(`input.${name}`, say.daysRange());
      }
    }
    const problem = wordProblem(input.vocabulary);
    if (problem) {
      const { word = '' } = input.vocabulary[problem.at] ?? {};
      throw invalid(`input.vocabulary.${problem.at}.word`, say[problem.why]({ word }));
    }
    const { sheetDaysBefore, visitDaysBefore, noteDaysAfter } = input;
    const own = input.vocabulary.map(({ key, word }) => [key, word.trim()] as const);
    const vocabulary = Object.fromEntries(own.filter(([key, word]) => word !== ourWords[key]));
    const kept = { sheetDaysBefore, visitDaysBefore, noteDaysAfter };
    await this.work.run(actor, async (tx) => {
      const now = await findWorkingHours(tx);
      const workFrom = input.workFrom ?? now.from;
      const workUntil = input.workUntil ?? now.until;
      if (workFrom >= workUntil) throw invalid('input.workUntil', say.hoursReversed());
      const hours = { workFrom, workUntil };
      const row = { municipalityId: actor.municipalityId, ...kept, ...hours, vocabulary };
      await tx.manager.upsert(VisitSetting, row, ['municipalityId']);
      audit.record(tx, {
        action: 'visits.settingsChanged',
        detail: { ...kept, ...hours, words: Object.keys(vocabulary) },
      });
    });
  }
}

export async function findVisitSettings(tx: ReadTx): Promise<VisitSettingsRow> {
  const [row] = await tx.query<{ vocabulary: Partial<Record<WordKey, string>> } & VisitSettingsRow>(
    `select sheet_days_before as "sheetDaysBefore", visit_days_before as "visitDaysBefore",
       note_days_after as "noteDaysAfter", work_from as "workFrom", work_until as "workUntil",
       vocabulary
     from visit_setting where municipality_id = app_municipality()`,
  );
  const { vocabulary: own, ...kept } = row ?? {
    sheetDaysBefore: 7,
    visitDaysBefore: 3,
    noteDaysAfter: 7,
    workFrom: usualHours.from,
    workUntil: usualHours.until,
    vocabulary: {},
  };
  const words: Partial<Record<WordKey, string>> = own;
  const vocabulary = wordKeys.map((key) => ({
    key,
    ours: ourWords[key],
    word: words[key] ?? ourWords[key],
  }));
  return { ...kept, vocabulary };
}

/** 執務時間 of the reader's municipality. */
export async function findWorkingHours(tx: ReadTx): Promise<WorkingHours> {
  const [row] = await tx.query<WorkingHours>(
    `select work_from as "from", work_until as "until" from visit_setting
     where municipality_id = app_municipality()`,
  );
  return row ?? usualHours;
}
