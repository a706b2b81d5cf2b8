import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../actor.js';
import type { OpenRead, ReadTx, UnitOfWork } from '../database/unit-of-work.js';
import { NoLongerTrue } from '../database/assumed.js';
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
  /** How many statements the same operation took last time. */
  expected?: number;

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
    return (this.read ??= this.work.openRead(this.actor, this.expected));
  }

  /** Statements read so far. */
  get asked(): number {
    return this.read?.asked ?? 0;
  }

  /** Whether the request's person is still who it was taken for; if not, the request says now who it is. */
  async isStill(actor: PersonActor): Promise<boolean> {
    try {
      await this.work.prove(actor);
      return true;
    } catch (error) {
      if (error instanceof NoLongerTrue) return false;
      throw error;
    }
  }

  /** The same request from its beginning. */
  anew(): Operation {
    return new Operation(this.req, this.reply, this.work);
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
