import {
  aPosition,
  checkInput,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  TakeArgs,
} from '@furikaeri/core';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import * as v from 'valibot';
import { findDesks, findMonitoringSetting } from '../cases.queries.js';
import { writePeriod } from '../domain/certificate.js';
import { CLOSING_REASONS } from '../domain/closing.js';
import { dueMonths } from '../domain/due-months.js';
import { STANDARD_PERIODS, suggestInterval } from '../domain/standard-periods.js';
import { findHandOvers } from '../hand-over.queries.js';
import { HandOverService } from '../hand-over.service.js';
import { readPlan } from '../plan.js';
import { MonitoringSettingsService } from '../settings.service.js';
import { HandOverAnswer, HandOverList } from './answers.model.js';
import { CancelHandOverInput, HandOverCasesInput } from './case.inputs.js';
import { Desk } from './label.model.js';
import {
  CertificateReading,
  IntervalSuggestion,
  ReadCertificateInput,
  SuggestIntervalInput,
} from './plan.model.js';
import {
  ClosingReasonRow,
  MonitoringSetting,
  SaveDeskInput,
  StandardPeriods,
} from './settings.model.js';

@Resolver()
export class MonitoringSettingsResolver {
  constructor(
    private readonly settings: MonitoringSettingsService,
    private readonly handing: HandOverService,
  ) {}

  @Query(() => [Desk], { description: '提出先.' })
  @Permit('monitoring.readRegister')
  desks(@Reading() tx: ReadTx): Promise<Desk[]> {
    return findDesks(tx);
  }

  @Query(() => MonitoringSetting, { description: "The municipality's choices." })
  @Permit('monitoring.readRegister')
  monitoringSetting(@Reading() tx: ReadTx): Promise<MonitoringSetting> {
    return findMonitoringSetting(tx);
  }

  @Query(() => [ClosingReasonRow], { description: 'Reasons for closing a month.' })
  @Permit('monitoring.readRegister')
  closingReasons(): ClosingReasonRow[] {
    return CLOSING_REASONS.map((row) => ({ needsNote: false, countsAsDone: false, ...row }));
  }

  @Query(() => StandardPeriods, { description: '標準期間: services to choose from.' })
  @Permit('monitoring.readRegister')
  standardPeriods(): StandardPeriods {
    return STANDARD_PERIODS;
  }

  @Query(() => IntervalSuggestion, {
    nullable: true,
    description: 'What the standard table suggests. The municipality decides.',
  })
  @Permit('monitoring.readRegister')
  suggestInterval(@Args('input') input: SuggestIntervalInput): IntervalSuggestion | null {
    return suggestInterval(input) ?? null;
  }

  @Query(() => CertificateReading, {
    description: 'Reads, checks and counts モニタリング期間 before anything is saved.',
  })
  @Permit('monitoring.readRegister')
  readCertificate(@Args('input') input: ReadCertificateInput): CertificateReading {
    const phases = readPlan(input);
    return { phases, dueMonths: dueMonths(phases), periodText: writePeriod(phases) };
  }

  @Query(() => HandOverList, { description: '引き継ぎ of your offices, latest day first.' })
  @Permit('monitoring.handOver')
  handOvers(@Reading() tx: ReadTx, @Args() page: TakeArgs): Promise<HandOverList> {
    return findHandOvers(tx, page);
  }

  @Mutation(() => HandOverAnswer, {
    description: '引き継ぎ: open months go along, done ones stay with who did them.',
  })
  @Permit('monitoring.handOver')
  handOverCases(
    @Me() me: PersonActor,
    @Args('input') input: HandOverCasesInput,
  ): Promise<HandOverAnswer> {
    return this.handing.handOverCases(me, input);
  }

  @Mutation(() => HandOverAnswer, { description: 'Takes back a hand-over that waits.' })
  @Permit('monitoring.handOver')
  async cancelHandOver(
    @Me() me: PersonActor,
    @Args('input') input: CancelHandOverInput,
  ): Promise<HandOverAnswer> {
    return { ...(await this.handing.cancelHandOver(me, input)), cases: null };
  }

  @Mutation(() => Desk, { description: 'A desk, new or changed.' })
  @Permit('monitoring.keepSettings')
  saveDesk(
    @Me() me: PersonActor,
    @Args('input', checkInput(v.looseObject({ position: v.nullish(aPosition) })))
    input: SaveDeskInput,
  ): Promise<Desk> {
    return this.settings.saveDesk(me, input);
  }

  @Mutation(() => MonitoringSetting, { description: "Changes the municipality's choices." })
  @Permit('monitoring.keepSettings')
  changeMonitoringSetting(
    @Me() me: PersonActor,
    @Args('input') input: MonitoringSetting,
  ): Promise<MonitoringSetting> {
    return this.settings.changeMonitoringSetting(me, input);
  }
}
