import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Operation } from '@furikaeri/core';
import type { Door } from '@furikaeri/access';

/** `@FromDoor() door: Door`: where the request comes from and what its cookie opened. */
export const FromDoor = createParamDecorator((_: unknown, context: ExecutionContext): Door => {
  const { req } = GqlExecutionContext.create(context).getContext<Operation>();
  const device = String(req.headers['user-agent'] ?? '');
  return { address: networkOf(req.ip), device, session: req.session };
});

/** An IPv6 household or office has a whole /64: it counts as one. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
    .slice(0, 4)
    .join(':');
}
