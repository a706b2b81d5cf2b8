import {
  IdScalar,
  Me,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  TakeArgs,
  UnitOfWork,
} from '@furikaeri/core';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findFindings, findImports, getImport } from '../register/imports.queries.js';
import { RegisterImportsService } from '../register/register-imports.service.js';
import { figuresOf } from '../register/report.js';
import {
  ImportFigure,
  RegisterFindingList,
  RegisterImport,
  RegisterImportInput,
  RegisterImportList,
} from './register.model.js';

@Resolver(() => RegisterImport)
export class RegisterResolver {
  constructor(
    private readonly imports: RegisterImportsService,
    private readonly work: UnitOfWork,
  ) {}

  @Query(() => RegisterImport, { description: '台帳の取り込み: progress and outcome.' })
  @Permit('monitoring.importRegister')
  registerImport(
    @Reading() tx: ReadTx,
    @Args('id', { type: () => IdScalar, description: 'Its id.' }) id: string,
  ): Promise<RegisterImport> {
    return getImport(tx, id);
  }

  @Query(() => RegisterImportList, { description: '台帳の取り込み, latest first.' })
  @Permit('monitoring.importRegister')
  registerImports(@Reading() tx: ReadTx, @Args() page: TakeArgs): Promise<RegisterImportList> {
    return findImports(tx, page);
  }

  @Mutation(() => RegisterImport, {
    description: 'Writes the register after a look that found no error. A worker does it.',
  })
  @Permit('monitoring.importRegister')
  async applyRegisterImport(
    @Me() me: PersonActor,
    @Args('input') { id }: RegisterImportInput,
  ): Promise<RegisterImport> {
    await this.imports.apply(me, id);
    return this.work.read(me, (tx) => getImport(tx, id));
  }

  @Mutation(() => RegisterImport, { description: 'Stops an import; nothing of it is written.' })
  @Permit('monitoring.importRegister')
  async cancelRegisterImport(
    @Me() me: PersonActor,
    @Args('input') { id }: RegisterImportInput,
  ): Promise<RegisterImport> {
    await this.imports.cancel(me, id);
    return this.work.read(me, (tx) => getImport(tx, id));
  }

  @ResolveField(() => [ImportFigure], { description: 'What it did or would do, in figures.' })
  figures(@Parent() { counts }: RegisterImport): ImportFigure[] {
    return figuresOf(counts);
  }

  @ResolveField(() => RegisterFindingList, { description: 'Remarks on its rows, errors first.' })
  findings(
    @Parent() { id }: RegisterImport,
    @Reading() tx: ReadTx,
    @Args() page: TakeArgs,
  ): Promise<RegisterFindingList> {
    return findFindings(tx, id, page);
  }
}
