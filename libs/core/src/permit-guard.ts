import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  Optional,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { PersonActor } from './actor.js';
import { Authority } from './authority.js';
import { forbidden, unauthenticated } from './errors.js';
import { PERMISSION, PUBLIC } from './permit.js';

/** Asks once per root field or HTTP handler; what a row may show is the service's and the database's. */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Optional() @Inject(Authority) private readonly authority?: Authority,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === PUBLIC) return true;
    const actor = actorOf(context);
    if (permission && this.authority?.allows(permission, actor)) return true;
    throw actor ? forbidden() : unauthenticated();
  }
}

function actorOf(context: ExecutionContext): PersonActor | undefined {
  return context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ actor?: PersonActor }>().actor
    : context.switchToHttp().getRequest<{ actor?: PersonActor }>().actor;
}
