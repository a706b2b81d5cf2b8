import { IdScalar, Me, Permit, type PersonActor, Reading, type ReadTx } from '@furikaeri/core';
import { personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ConsentsService } from '../consents.service.js';
import type { CaseItem } from '../domain/consent.js';
import { ReflectionCasesService } from '../reflection-cases.service.js';
import {
  CaseChoiceAnswerModel,
  CaseReading,
  ChooseCaseInputModel,
  ConsentAnswerModel,
  OfReflectionCaseInput,
  OpenedCase,
  ReadingConsentModel,
  ReflectionCaseModel,
  RegisterConsentInputModel,
  WithdrawConsentInput,
} from './consent.model.js';
import { NoteAnswerModel } from './note.model.js';
import { consentsOf, visitById } from './notes.loaders.js';
import { VisitModel } from './visit.model.js';

@Resolver(() => ReflectionCaseModel)
export class ReflectionCaseResolver {
  constructor(
    private readonly cases: ReflectionCasesService,
    private readonly agreed: ConsentsService,
  ) {}

  @Query(() => OpenedCase, {
    description: 'One case with what you may read of it today. Reading by visitors is noted.',
  })
  @Permit('visits.read')
  reflectionCase(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar }) id: string,
  ): Promise<OpenedCase> {
    return this.cases.openCase(tx, id);
  }

  @Query(() => [CaseReading], {
    description: 'Who of the visitors read a case of yours, and what.',
  })
  @Permit('visits.chooseCase')
  async caseReaders(
    @Reading() tx: ReadTx,
    @Args('reflectionCaseId', { type: () => IdScalar }) reflectionCaseId: string,
  ): Promise<CaseReading[]> {
    const rows = await this.agreed.findReaders(tx, reflectionCaseId);
    return rows.map(({ personId, at, detail }) => ({
      personId,
      at,
      items: (detail.items ?? []) as CaseItem[],
    }));
  }

  @Mutation(() => CaseChoiceAnswerModel, {
    description: 'The office chooses a case, or changes it.',
  })
  @Permit('visits.chooseCase')
  chooseCase(
    @Me() me: PersonActor,
    @Args('input') input: ChooseCaseInputModel,
  ): Promise<CaseChoiceAnswerModel> {
    return this.cases.chooseCase(me, input);
  }

  @Mutation(() => NoteAnswerModel, {
    description: 'The office takes a case back: nobody reads it on.',
  })
  @Permit('visits.chooseCase')
  async takeBackCase(
    @Me() me: PersonActor,
    @Args('input') input: OfReflectionCaseInput,
  ): Promise<NoteAnswerModel> {
    return { ...(await this.cases.takeBackCase(me, input)), warnings: [] };
  }

  @Mutation(() => ConsentAnswerModel, {
    description: 'The office registers a consent: parts, readers of the team, until when.',
  })
  @Permit('visits.chooseCase')
  registerConsent(
    @Me() me: PersonActor,
    @Args('input') input: RegisterConsentInputModel,
  ): Promise<ConsentAnswerModel> {
    return this.agreed.registerConsent(me, input);
  }

  @Mutation(() => ConsentAnswerModel, { description: 'A consent ends here and now.' })
  @Permit('visits.chooseCase')
  withdrawConsent(
    @Me() me: PersonActor,
    @Args('input') input: WithdrawConsentInput,
  ): Promise<ConsentAnswerModel> {
    return this.agreed.withdrawConsent(me, input);
  }

  @ResolveField(() => [ReadingConsentModel], { description: 'Its consents, latest first.' })
  consents(
    @Parent() { id }: ReflectionCaseModel,
    @Reading() tx: ReadTx,
  ): Promise<ReadingConsentModel[]> {
    return consentsOf(tx).load(id) as Promise<ReadingConsentModel[]>;
  }
}

@Resolver(() => ConsentAnswerModel)
export class ConsentAnswerResolver {
  @ResolveField(() => [ReadingConsentModel], { description: 'All consents of the case.' })
  consents(
    @Parent() { reflectionCaseId }: ConsentAnswerModel,
    @Reading() tx: ReadTx,
  ): Promise<ReadingConsentModel[]> {
    return consentsOf(tx).load(reflectionCaseId) as Promise<ReadingConsentModel[]>;
  }
}

@Resolver(() => CaseChoiceAnswerModel)
export class CaseChoiceAnswerResolver {
  @ResolveField(() => VisitModel, { nullable: true, description: 'The visit.' })
  visit(
    @Parent() { visitId }: CaseChoiceAnswerModel,
    @Reading() tx: ReadTx,
  ): Promise<VisitModel | null> {
    return visitById(tx).load(visitId);
  }
}

@Resolver(() => CaseReading)
export class CaseReadingResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'Who.' })
  async person(
    @Parent() { personId }: CaseReading,
    @Reading() tx: ReadTx,
  ): Promise<PersonModel | null> {
    return personId ? personById(tx).load(personId) : null;
  }
}
