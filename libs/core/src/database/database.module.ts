import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { APP_ROLE, databaseOptions } from './options.js';
import { openReadPool, READ_POOL } from './read-pool.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The database as `UnitOfWork`. TypeORM's own Nest module is left out: rooms inject no repositories,
 * and its registry complains about every second program in one process.
 */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(READ_POOL) private readonly pool: Pool,
    private readonly source: DataSource,
  ) {}

  /** `entities`: the tables of every room that the app takes in. */
  static with(entities: NonNullable<DataSourceOptions['entities']>): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [ENVIRONMENT],
          useFactory: (env: Environment) => {
            if (!env.DATABASE_URL) throw new Error('環境変数 DATABASE_URL を設定してください。');
            const limits = { role: APP_ROLE, pool: env.DATABASE_POOL };
            return new DataSource(databaseOptions(env.DATABASE_URL, entities, limits)).initialize();
          },
        },
        {
          provide: READ_POOL,
          inject: [ENVIRONMENT],
          useFactory: (env: Environment) => openReadPool(env.DATABASE_URL, env.DATABASE_POOL),
        },
        UnitOfWork,
      ],
      exports: [DataSource, READ_POOL, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
    await this.source.destroy();
  }
}
