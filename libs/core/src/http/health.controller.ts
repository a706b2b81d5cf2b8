import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { notFound } from '../errors.js';
import { Permit, PUBLIC } from '../permit.js';
import { Health } from './health.js';
import { maySeeMetrics, metrics } from './metrics.js';

@Controller()
@Permit(PUBLIC)
export class HealthController {
  constructor(
    private readonly health: Health,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

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

  @Get('metrics')
  async metrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { headers } = request;
    const { remoteAddress } = request.socket;
    if (!maySeeMetrics({ remoteAddress, headers }, this.env.METRICS_TOKEN)) throw notFound();
    reply.type(metrics.contentType);
    return metrics.metrics();
  }
}
