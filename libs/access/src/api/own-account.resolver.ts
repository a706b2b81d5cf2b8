import {
  Me,
  notFound,
  Operation,
  Permit,
  type PersonActor,
  Reading,
  type ReadTx,
  UnitOfWork,
} from '@furikaeri/core';
import {
  OwnPassword,
  SecondFactor,
  Secrets,
  SessionCookie,
  Sessions,
  whoAmI,
} from '@furikaeri/access';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AskPasswordInput,
  askPasswordInput,
  ChangePasswordInput,
  changePasswordInput,
  EndSessionInput,
} from './own-account.inputs.js';
import {
  MeModel,
  OwnSessionModel,
  RecoveryCodesModel,
  TotpOfferModel,
} from './own-account.model.js';
import { codeInput, SignInWithCodeInput } from './sign-in.inputs.js';

@Resolver()
@Permit('access.ownAccount')
export class OwnAccountResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly password: OwnPassword,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly secrets: Secrets,
  ) {}

  @Query(() => MeModel, { nullable: true, description: 'Who is signed in; nothing for nobody.' })
  @Permit('access.signIn')
  async me(@Context() operation: Operation): Promise<MeModel | null> {
    const { session } = operation.req;
    if (!operation.actor || !session) return null;
    const found = await whoAmI(operation.reading(), operation.actor, session);
    if (!found) return null;
    const key = this.secrets.draftKey(found.personId);
    return { ...found, draftKey: found.keepsDrafts ? key.toString('base64') : null };
  }

  @Query(() => [OwnSessionModel], { description: 'Browsers in which the person is signed in.' })
  mySessions(@Me() me: PersonActor, @Reading() tx: ReadTx): Promise<OwnSessionModel[]> {
    return this.sessions.running(tx, me.accountId, me.sessionId);
  }

  @Mutation(() => Boolean, { description: 'Signs one of the own browsers out.' })
  async endSession(
    @Args('input') { sessionId }: EndSessionInput,
    @Me() me: PersonActor,
  ): Promise<boolean> {
    const ended = await this.work.run(me, (tx) => this.sessions.end(tx, me.accountId, sessionId));
    if (!ended) throw notFound('input.sessionId');
    return true;
  }

  @Mutation(() => Int, { description: 'Signs all other browsers out; gives their number.' })
  endOtherSessions(@Me() me: PersonActor): Promise<number> {
    return this.work.run(me, (tx) => this.sessions.endAll(tx, me.accountId, me.sessionId));
  }

  @Mutation(() => Boolean, { description: 'Sets a new password and signs all other browsers out.' })
  async changePassword(
    @Args('input', changePasswordInput) input: ChangePasswordInput,
    @Me() me: PersonActor,
    @Context() { reply }: Operation,
  ): Promise<boolean> {
    const { currentPassword, newPassword } = input;
    this.cookie.write(reply, await this.password.change(me, currentPassword, newPassword));
    return true;
  }

  @Mutation(() => TotpOfferModel, { description: 'Offers a secret for the second factor.' })
  startTotp(@Me() me: PersonActor): Promise<TotpOfferModel> {
    return this.secondFactor.start(me);
  }

  @Mutation(() => RecoveryCodesModel, {
    description: 'Turns the second factor on with its first code; signs all other browsers out.',
  })
  async confirmTotp(
    @Args('input', codeInput) { code }: SignInWithCodeInput,
    @Me() me: PersonActor,
    @Context() { reply }: Operation,
  ): Promise<RecoveryCodesModel> {
    const { recoveryCodes, ticket } = await this.secondFactor.confirm(me, code);
    this.cookie.write(reply, ticket);
    return { codes: recoveryCodes };
  }

  @Mutation(() => Boolean, { description: 'Turns the second factor off.' })
  async disableTotp(
    @Args('input', askPasswordInput) { password }: AskPasswordInput,
    @Me() me: PersonActor,
  ): Promise<boolean> {
    await this.secondFactor.disable(me, password);
    return true;
  }

  @Mutation(() => RecoveryCodesModel, { description: 'New recovery codes; the old ones die.' })
  async renewRecoveryCodes(
    @Args('input', askPasswordInput) { password }: AskPasswordInput,
    @Me() me: PersonActor,
  ): Promise<RecoveryCodesModel> {
    return { codes: await this.secondFactor.renewRecoveryCodes(me, password) };
  }
}
