import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
  type Type,
} from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Authority } from './authority.js';
import { PERMISSION, PUBLIC } from './permit.js';

/** Nest's mark on methods that answer a field; roots are those of the three operation types. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const rootTypes = ['Query', 'Mutation', 'Subscription'];

type Handler = (...args: unknown[]) => unknown;

/** Closed by default: the program does not start with a handler that nobody decided about. */
@Injectable()
export class PermitCheck implements OnApplicationBootstrap {
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    @Optional() @Inject(Authority) private readonly authority?: Authority,
  ) {}

  onApplicationBootstrap(): void {
    const wrong = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(
      ({ metatype }) => (metatype ? this.faultsOf(metatype as Type) : []),
    );
    if (wrong.length) throw new Error(`Handlers without a known permission: ${wrong.join(', ')}`);
  }

  private faultsOf(type: Type): string[] {
    const prototype = type.prototype as Record<string, Handler> | undefined;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || !isRoot(handler)) return [];
      const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, [
        handler,
        type,
      ]);
      if (permission === PUBLIC || (permission && this.authority?.knows(permission))) return [];
      return [`${type.name}.${name} (${permission ?? 'no @Permit'})`];
    });
  }
}

const isRoot = (handler: Handler): boolean =>
  rootTypes.includes(Reflect.getMetadata(RESOLVER_TYPE, handler) as string) ||
  Reflect.hasMetadata(PATH_METADATA, handler);
