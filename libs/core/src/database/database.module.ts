import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { APP_ROLE, databaseOptions } from './options.js';
import { openReadPool, READ_POOL } from './read-pool.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  providers: [
    {
      provide: READ_POOL,
      inject: [ENVIRONMENT],
      useFactory: (env: Environment) => openReadPool(env.DATABASE_URL, env.DATABASE_POOL),
    },
    UnitOfWork,
  ],
  exports: [READ_POOL, UnitOfWork],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(READ_POOL) private readonly pool: Pool) {}

  /** `entities`: the tables of every room that the app takes in. */
  static with(entities: NonNullable<DataSourceOptions['entities']>): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [ENVIRONMENT],
          useFactory: (env: Environment) => {
            if (!env.DATABASE_URL) throw new Error('環境変数 DATABASE_URL を設定してください。');
            return {
              ...databaseOptions(env.DATABASE_URL, entities, {
                role: APP_ROLE,
                pool: env.DATABASE_POOL,
              }),
              retryAttempts: 3,
              retryDelay: 500,
            };
          },
        }),
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
