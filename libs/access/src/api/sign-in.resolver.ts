import { Operation, Permit } from '@furikaeri/core';
import {
  type Door,
  Invitations,
  PasswordReset,
  SessionCookie,
  SignIn,
  type SignedIn,
} from '@furikaeri/access';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { FromDoor } from './door.js';
import {
  codeInput,
  RequestPasswordResetInput,
  requestPasswordResetInput,
  SignInInput,
  signInInput,
  SignInWithCodeInput,
  UseLinkInput,
  useLinkInput,
} from './sign-in.inputs.js';
import { SignInResultModel } from './sign-in.model.js';

@Resolver()
@Permit('access.signIn')
export class SignInResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly invitations: Invitations,
    private readonly resets: PasswordReset,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => SignInResultModel, {
    description: 'First step. REFUSED alike for whatever is wrong; TOO_MANY_REQUESTS after many.',
  })
  async signIn(
    @Args('input', signInInput) { login, password }: SignInInput,
    @FromDoor() door: Door,
    @Context() { reply }: Operation,
  ): Promise<SignInResultModel> {
    return this.remember(reply, await this.signIns.withPassword(login, password, door));
  }

  @Mutation(() => SignInResultModel, { description: 'Second step, where one is set up.' })
  async signInWithCode(
    @Args('input', codeInput) { code }: SignInWithCodeInput,
    @FromDoor() door: Door,
    @Context() { reply }: Operation,
  ): Promise<SignInResultModel> {
    return this.remember(reply, await this.signIns.withCode(code, door));
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser. Always true.' })
  async signOut(@FromDoor() door: Door, @Context() { reply }: Operation): Promise<boolean> {
    await this.signIns.out(door);
    this.cookie.clear(reply);
    return true;
  }

  @Mutation(() => SignInResultModel, {
    description: 'Sets the first password through an invitation link, and signs in.',
  })
  async acceptInvitation(
    @Args('input', useLinkInput) { token, password }: UseLinkInput,
    @FromDoor() door: Door,
    @Context() { reply }: Operation,
  ): Promise<SignInResultModel> {
    return this.remember(reply, await this.invitations.accept(token, password, door));
  }

  @Mutation(() => Boolean, {
    description: 'Sends a link to the address if it has an account. Always true.',
  })
  async requestPasswordReset(
    @Args('input', requestPasswordResetInput) { login }: RequestPasswordResetInput,
    @FromDoor() door: Door,
  ): Promise<boolean> {
    await this.resets.request(login, door.address);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Sets a new password through a link and ends every session of the account.',
  })
  async resetPassword(
    @Args('input', useLinkInput) { token, password }: UseLinkInput,
  ): Promise<boolean> {
    await this.resets.reset(token, password);
    return true;
  }

  private remember(reply: FastifyReply, signedIn: SignedIn): SignInResultModel {
    this.cookie.write(reply, signedIn);
    return signedIn;
  }
}
