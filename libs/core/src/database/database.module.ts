import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { APP_ROLE, databaseOptions, poolExtras } from './options.js';
import { READ_POOL } from './tokens.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  providers: [
    {
      provide: READ_POOL,
      inject: [ENVIRONMENT],
      useFactory: (env: Environment) => {
        const pool = new Pool({
          connectionString: env.DATABASE_URL,
          max: env.DATABASE_POOL,
          application_name: 'furikaeri-read',
          pipeline: true,
          ...poolExtras(APP_ROLE),
        } as ConstructorParameters<typeof Pool>[0]);
        // A connection cut while idle is no reason to die: the pool makes a new one.
        pool.on('error', () => undefined);
        return pool;
      },
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
