import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { todayInTokyo } from '@furikaeri/calendar';
import { Clock, type PersonActor, READ_POOL } from '@furikaeri/core';
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

/** Before every request with a cookie: one statement tells who it is. */
@Injectable()
export class SessionHook implements OnModuleInit {
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
    const facts = token ? await this.find(token) : null;
    // An invented token gives nobody a fresh allowance.
    if (!probes.has(request.url)) this.rate.take(facts?.sessionId ?? request.ip);
    if (!facts) return;
    request.session = facts;
    request.actor = actorOf(facts);
  }

  /** Named, so that PostgreSQL plans it once per connection; its own transaction, without an actor. */
  private async find(token: string): Promise<SessionFacts | null> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ facts: SessionFacts | null }>({
      name: 'session_actor',
      text: 'select session_actor($1, $2, $3) as facts',
      values: [hashToken(token), now, todayInTokyo(now)],
    });
    return rows[0]?.facts ?? null;
  }
}
