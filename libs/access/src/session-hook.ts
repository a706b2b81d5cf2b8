import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { todayInTokyo } from '@furikaeri/calendar';
import {
  assume,
  Assumption,
  Clock,
  type PersonActor,
  READ_POOL,
  type Statement,
} from '@furikaeri/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { RequestRate } from './request-rate.js';
import { hashToken } from './secrets.js';
import { SessionCookie } from './session-cookie.js';
import { actorOf, type SessionFacts } from './session-facts.js';

/** Asked by machines, from one address, for ever. */
const probes = new Set(['/healthz', '/readyz', '/metrics']);

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts, as the session and the appointments say at this moment. */
    actor?: PersonActor;
    /** What the cookie opened, also between password and code. */
    session?: SessionFacts;
  }
}

/** Sessions remembered by a process; the one unused for longest goes first. */
const MOST_REMEMBERED = 2000;

/**
 * Before every request with a cookie: one statement tells who it is. GraphQL need not wait for that
 * where the session was here before: who it was then is assumed, and asked beside the first read.
 */
@Injectable()
export class SessionHook implements OnModuleInit {
  /** What `session_actor` said last, as text, by the token's hash. */
  private readonly remembered = new Map<string, string>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    private readonly rate: RequestRate,
    @Inject(READ_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    // The worker has no door.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify?.addHook) return;
    fastify.decorateRequest('actor', undefined);
    fastify.decorateRequest('session', undefined);
    fastify.addHook('onRequest', async (request) => this.recognise(request));
  }

  private async recognise(request: FastifyRequest): Promise<void> {
    // Files of the web app: the same for everybody.
    if (request.url.startsWith('/assets/')) return;
    const token = this.cookie.read(request);
    if (token && !this.assume(request, token)) await this.find(request, token);
    // An invented token gives nobody a fresh allowance.
    if (!probes.has(request.url)) this.rate.take(request.session?.sessionId ?? request.ip);
  }

  private async find(request: FastifyRequest, token: string): Promise<void> {
    const hash = hashToken(token);
    const { rows } = await this.pool.query<Row>(this.question(hash));
    this.learn(request, hash, rows[0]?.facts ?? null);
  }

  /** GraphQL alone asks back (`Operation.isStill`). */
  private assume(request: FastifyRequest, token: string): boolean {
    if (request.routeOptions.url !== '/graphql') return false;
    const hash = hashToken(token);
    const told = this.remembered.get(hash.toString('base64'));
    if (told === undefined) return false;
    this.remember(hash, told);
    take(request, told);
    if (!request.actor) return false;
    const judge = ([row]: unknown[]) => {
      const facts = (row as Row | undefined)?.facts ?? null;
      if (facts === told) return true;
      this.learn(request, hash, facts);
      return false;
    };
    assume(request.actor, new Assumption(this.question(hash), judge));
    return true;
  }

  private learn(request: FastifyRequest, hash: Buffer, facts: string | null): void {
    this.remember(hash, facts);
    take(request, facts);
  }

  private remember(hash: Buffer, facts: string | null): void {
    const key = hash.toString('base64');
    // Set anew, so that the map's order is the order of last use.
    this.remembered.delete(key);
    if (facts !== null) this.remembered.set(key, facts);
    if (this.remembered.size > MOST_REMEMBERED) {
      this.remembered.delete(this.remembered.keys().next().value!);
    }
  }

  /** Named, so that PostgreSQL plans it once per connection; its own transaction, without an actor. */
  private question(hash: Buffer): Statement {
    const now = this.clock.now();
    return {
      name: 'session_actor',
      text: 'select session_actor($1, $2, $3)::text as facts',
      values: [hash, now, todayInTokyo(now)],
    };
  }
}

interface Row {
  facts: string | null;
}

function take(request: FastifyRequest, told: string | null): void {
  const facts = told === null ? undefined : (JSON.parse(told) as SessionFacts);
  request.session = facts;
  request.actor = facts && actorOf(facts);
}
