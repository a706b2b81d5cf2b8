import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../actor.js';
import type { OpenRead, ReadTx, UnitOfWork } from '../database/unit-of-work.js';
import { unauthenticated } from '../errors.js';

/** A request that access's hook may have put a signed-in person on. */
export type ActorRequest = FastifyRequest & { actor?: PersonActor };

/**
 * The context of one GraphQL operation: who acts, and one read transaction that all of its
 * resolvers share. Apollo copies the context by its prototype, so state stays in plain fields.
 */
export class Operation {
  private read?: OpenRead;
  private ended = false;

  constructor(
    readonly req: ActorRequest,
    readonly reply: FastifyReply,
    private readonly work: UnitOfWork,
  ) {}

  get actor(): PersonActor | undefined {
    return this.req.actor;
  }

  /** The read transaction; its first query takes a connection. Throws UNAUTHENTICATED without an actor. */
  reading(): ReadTx {
    if (!this.actor) throw unauthenticated();
    if (this.ended) throw new Error('this operation has ended');
    return (this.read ??= this.work.openRead(this.actor));
  }

  /** After a write: what was read before, and the loaders on it, would be stale. */
  renew(): void {
    void this.read?.close();
    this.read = undefined;
  }

  /** Gives the connection back. `abort` also stops a query still running. */
  end(abort = false): void {
    void this.read?.close(abort);
    this.read = undefined;
    this.ended = true;
  }
}
