import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Permit, PUBLIC } from '../permit.js';
import { Health } from './health.js';

@Controller()
@Permit(PUBLIC)
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process is alive. */
  @Get('healthz')
  healthz(): { ok: true } {
    return { ok: true };
  }

  /** The process can serve: what it needs is reachable, and it is not going down. */
  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply) {
    const state = await this.health.ready();
    reply.status(state.ok ? 200 : 503);
    return state;
  }
}
