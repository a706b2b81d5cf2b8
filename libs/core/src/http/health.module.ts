import { Global, Inject, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { READ_POOL } from '../database/read-pool.js';
import { Health } from './health.js';

/** Whether the process can work, for API and worker. */
@Global()
@Module({ providers: [Health], exports: [Health] })
export class HealthModule {
  constructor(health: Health, @Inject(READ_POOL) pool: Pool) {
    health.add('database', () => pool.query('select 1'));
  }
}
