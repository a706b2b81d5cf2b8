import * as v from 'valibot';
import {
  loader,
  manyEach,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  UnitOfWork,
  aFiscalYear,
  aPosition,
  checkInput,
} from '@furikaeri/core';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findThemeQuotes, findThemes, getTheme } from '../themes.queries.js';
import { ThemesService } from '../themes.service.js';
import {
  GroupMaterialInputModel,
  KeepThemeInputModel,
  QuoteMaterialInputModel,
  ThemeAnswer,
  ThemeInput,
  ThemeModel,
  ThemeQuoteModel,
} from './theme.model.js';

const quotesOf = (tx: ReadTx) =>
  loader(tx, 'findings.themeQuotes', async (ids: readonly string[]) =>
    manyEach(ids, await findThemeQuotes(tx, ids), ({ themeId }) => themeId),
  );

@Resolver(() => ThemeModel)
export class ThemeResolver {
  constructor(
    private readonly service: ThemesService,
    private readonly work: UnitOfWork,
  ) {}

  @Query(() => [ThemeModel], { description: 'テーマ of a fiscal year, in their order.' })
  @Permit('findings.keepThemes')
  themes(
    @Reading() tx: ReadTx,
    @Args(
      'fiscalYear',
      { type: () => Int, description: 'The fiscal year.' },
      checkInput(aFiscalYear),
    )
    fiscalYear: number,
  ): Promise<ThemeModel[]> {
    return findThemes(tx, fiscalYear);
  }

  @Mutation(() => ThemeAnswer, { description: 'A new theme, or new words for one.' })
  @Permit('findings.keepThemes')
  async keepTheme(
    @Me() me: PersonActor,
    @Args('input', checkInput(v.looseObject({ fiscalYear: aFiscalYear, position: aPosition })))
    input: KeepThemeInputModel,
  ): Promise<ThemeAnswer> {
    await this.service.keep(me, input);
    return this.answer(me, input.id);
  }

  @Mutation(() => ThemeAnswer, {
    description: 'The theme is told no more; published snapshots stay.',
  })
  @Permit('findings.keepThemes')
  async dropTheme(@Me() me: PersonActor, @Args('input') { id }: ThemeInput): Promise<ThemeAnswer> {
    await this.service.drop(me, id);
    return { theme: null, warnings: [] };
  }

  @Mutation(() => ThemeAnswer, { description: 'Gathers released words under a theme.' })
  @Permit('findings.keepThemes')
  async groupMaterial(
    @Me() me: PersonActor,
    @Args('input') input: GroupMaterialInputModel,
  ): Promise<ThemeAnswer> {
    await this.service.group(me, input);
    return this.answer(me, input.themeId);
  }

  @Mutation(() => ThemeAnswer, { description: 'Takes released words out of a theme again.' })
  @Permit('findings.keepThemes')
  async ungroupMaterial(
    @Me() me: PersonActor,
    @Args('input') input: GroupMaterialInputModel,
  ): Promise<ThemeAnswer> {
    await this.service.ungroup(me, input);
    return this.answer(me, input.themeId);
  }

  @Mutation(() => ThemeAnswer, {
    description: 'Quotes released words after a second look; asks where a name seems to stand.',
  })
  @Permit('findings.keepThemes')
  async quoteMaterial(
    @Me() me: PersonActor,
    @Args('input') input: QuoteMaterialInputModel,
  ): Promise<ThemeAnswer> {
    const warnings = await this.service.quote(me, input);
    return { ...(await this.answer(me, input.themeId)), warnings };
  }

  @ResolveField(() => [ThemeQuoteModel], { description: 'What is gathered under it.' })
  quotes(@Parent() { id }: ThemeModel, @Reading() tx: ReadTx): Promise<ThemeQuoteModel[]> {
    return quotesOf(tx).load(id);
  }

  private async answer(me: PersonActor, id: string): Promise<ThemeAnswer> {
    const theme = await this.work.read(me, (tx) => getTheme(tx, id));
    return { theme, warnings: [] };
  }
}
