import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@furikaeri/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionTicket } from './sessions.js';

/**
 * The cookie that holds a session's token. `__Host-` ties it to this host, all of it and TLS;
 * browsers refuse that name over plain http, which only a demo on the own machine uses.
 */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  constructor(@Inject(ENVIRONMENT) env: Environment) {
    this.secure = env.PUBLIC_URL.startsWith('https:');
    this.name = this.secure ? '__Host-furikaeri' : 'furikaeri';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies?.[this.name];
  }

  write(reply: FastifyReply, { token, expiresAt }: SessionTicket): void {
    reply.setCookie(this.name, token, { ...this.flags(), expires: expiresAt });
    reply.header('cache-control', 'no-store');
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.flags());
  }

  private flags() {
    return { httpOnly: true, path: '/', sameSite: 'lax', secure: this.secure } as const;
  }
}
