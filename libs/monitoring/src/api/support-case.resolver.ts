import { IdScalar, Reading, type ReadTx } from '@furikaeri/core';
import { Permit } from '@furikaeri/core';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseReadingService } from '../case-reading.service.js';
import { findCases, getCase } from '../cases.queries.js';
import { drawCase } from '../draw.queries.js';
import { writePeriod } from '../domain/certificate.js';
import { DrawCaseInput, DrawnCaseModel } from './draw.model.js';
import { DueMonth } from './due-month.model.js';
import { Desk, PersonLabel } from './label.model.js';
import { caseOf, deskOf, fileOf, monthsOf, phasesOf } from './loaders.js';
import { MonitoringRecord } from './record.model.js';
import {
  MonitoringPhase,
  SupportCase,
  SupportCaseList,
  SupportCasesArgs,
} from './support-case.model.js';

@Resolver(() => SupportCase)
export class SupportCaseResolver {
  constructor(private readonly reading: CaseReadingService) {}

  @Query(() => SupportCaseList, { description: 'ケース that you may see, by code.' })
  @Permit('monitoring.readRegister')
  supportCases(@Reading() tx: ReadTx, @Args() args: SupportCasesArgs): Promise<SupportCaseList> {
    return findCases(tx, args);
  }

  @Query(() => SupportCase, {
    description:
      'One case. Who reads it and is not of the office is noted, and the office sees it.',
  })
  @Permit('monitoring.readRegister')
  async supportCase(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<SupportCase> {
    const found = await getCase(tx, id);
    await this.reading.note(tx, [{ caseId: found.id, officeId: found.officeId }]);
    return found;
  }

  @Query(() => DrawnCaseModel, {
    nullable: true,
    description: 'One of your cases at the office by chance, to look back on; the office decides.',
  })
  @Permit('monitoring.readRegister')
  drawCase(
    @Reading() tx: ReadTx,
    @Args('input') input: DrawCaseInput,
  ): Promise<DrawnCaseModel | null> {
    return drawCase(tx, input);
  }

  @ResolveField(() => PersonLabel, { nullable: true, description: '担当 today.' })
  async specialist(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<PersonLabel | null> {
    if (of.specialist !== undefined || !of.specialistId) return of.specialist ?? null;
    return (await caseOf(tx).load(of.id))?.specialist ?? null;
  }

  @ResolveField(() => Desk, { nullable: true, description: '提出先.' })
  desk(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<Desk | null> {
    return deskOf(tx).load(of.deskId);
  }

  @ResolveField(() => [MonitoringPhase], {
    description: 'Decisions: those that hold, then what they replaced.',
  })
  phases(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<MonitoringPhase[]> {
    return phasesOf(tx).load(of.id);
  }

  @ResolveField(() => String, {
    description: 'モニタリング期間 of the present support period as the certificate prints it.',
  })
  async periodText(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<string> {
    const phases = await phasesOf(tx).load(of.id);
    return writePeriod(
      phases.filter(
        ({ supersededAt, fromMonth, untilMonth }) =>
          !supersededAt && fromMonth >= of.supportFrom && untilMonth <= of.supportUntil,
      ),
    );
  }

  @ResolveField(() => [DueMonth], { description: 'Its due months, earliest first.' })
  months(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<DueMonth[]> {
    return monthsOf(tx).load(of.id);
  }

  @ResolveField(() => String, { description: '備考. Reading it is noted.' })
  async note(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<string> {
    return (await fileOf(tx, this.reading).load(of.id))?.note ?? '';
  }

  @ResolveField(() => [MonitoringRecord], {
    description: 'モニタリングの記録, latest first, voided ones too. Reading them is noted.',
  })
  async records(@Parent() of: SupportCase, @Reading() tx: ReadTx): Promise<MonitoringRecord[]> {
    return (await fileOf(tx, this.reading).load(of.id))?.records ?? [];
  }
}
