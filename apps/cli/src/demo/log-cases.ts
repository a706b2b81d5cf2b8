import { addDays, instantInTokyo, todayInTokyo } from '@furikaeri/calendar';
import type { Visit } from '@furikaeri/visits';
import { inventId } from './ids.js';
import { type Log, type LogFacts, ofVisit, teamOf } from './log-rows.js';
import { caseWords } from './log-phrases.js';
import type { Random } from './random.js';
import { holdersOn } from './ward.js';
import type { Year } from './year-rows.js';

/** 振り返りの事例: of visits with a ケース相談, from the register, read with consent. */
export class CasesWriter {
  constructor(
    private readonly random: Random,
    private readonly facts: LogFacts,
    private readonly log: Log,
  ) {}

  write(): void {
    for (const year of this.facts.years) {
      const withCase = year.visits.filter(
        ({ startsAt, activities, state }) =>
          startsAt && activities.includes('caseTalk') && state !== 'cancelled',
      );
      withCase.forEach((visit, n) => this.addCase(year, visit, n));
    }
  }

  /** One consent was taken back; those of visits that are over ended by themselves. */
  private addCase(year: Year, visit: Visit, n: number): void {
    const { random, log, facts } = this;
    const of = ofVisit(visit);
    const on = todayInTokyo(visit.startsAt as Date);
    const chosenOn = earlier(addDays(on, -10), addDays(facts.today, -4));
    const staff = holdersOn(facts.ward, 'specialist', chosenOn).find(
      ({ officeId }) => officeId === visit.officeId,
    );
    const found = facts.register.cases.find(
      ({ officeId, endedOn }) => officeId === visit.officeId && !endedOn,
    );
    if (!staff || !found) return;
    const id = inventId(random);
    const createdAt = instantInTokyo(chosenOn, 11);
    const how = n % 4 === 3 ? ('random' as const) : ('chosen' as const);
    const code = { caseId: found.id, code: found.code, how };
    log.cases.push({ id, ...of, ...code, items: caseWords, createdAt, withdrawnAt: null });
    const { municipalityId, officeId } = of;
    const percent = random.pick([45, 50, 60, 65]);
    log.ratings.push({ reflectionCaseId: id, municipalityId, officeId, percent });
    log.consents.push({
      id: inventId(random),
      ...of,
      reflectionCaseId: id,
      items: n % 2 ? ['outline', 'worry'] : ['outline', 'plan', 'voice', 'worry'],
      readerIds: teamOf(year, visit),
      givenOn: addDays(chosenOn, -2),
      how: random.pick(['paper', 'paper', 'oral']),
      untilOn: addDays(on, 30),
      registeredBy: staff.personId,
      withdrawnAt: n === 1 ? instantInTokyo(chosenOn, 15) : null,
      createdAt,
    });
  }
}

const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);
