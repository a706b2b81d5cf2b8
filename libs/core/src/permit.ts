import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { PersonActor } from './actor.js';
import { unauthenticated } from './errors.js';

export const PERMISSION = 'furikaeri:permission';

/**
 * Declares what a handler of GraphQL or HTTP needs, e.g. `@Permit('monitoring.recordVisit')`.
 * The table of who holds a permission is in `access`; a handler without a declaration, or with a
 * permission that the table does not know, keeps the program from starting.
 */
export const Permit = (permission: string) => SetMetadata(PERMISSION, permission);

/** For the few handlers that work before sign-in: sign-in itself, health, password reset. */
export const PUBLIC = 'public';

/** The signed-in person of this request. Throws UNAUTHENTICATED where there is none. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): PersonActor => {
  const request =
    context.getType<string>() === 'graphql'
      ? GqlExecutionContext.create(context).getContext<{ actor?: PersonActor }>()
      : context.switchToHttp().getRequest<{ actor?: PersonActor }>();
  if (!request.actor) throw unauthenticated();
  return request.actor;
});
