import { Global, Inject, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Pool } from 'pg';
import { READ_POOL } from '../database/read-pool.js';
import { Health } from './health.js';
import { HealthController } from './health.controller.js';
import { HttpErrors } from './http-errors.js';

/** Health, metrics and errors of an HTTP app. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Health, { provide: APP_FILTER, useClass: HttpErrors }],
  exports: [Health],
})
export class HttpModule {
  constructor(health: Health, @Inject(READ_POOL) pool: Pool) {
    health.add('database', () => pool.query('select 1'));
  }
}
