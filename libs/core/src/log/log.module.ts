import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { createLog, LOG } from './log.js';

@Global()
@Module({})
export class LogModule {
  static for(app: string): DynamicModule {
    return {
      module: LogModule,
      providers: [
        {
          provide: LOG,
          inject: [ENVIRONMENT],
          useFactory: (env: Environment) => createLog(env.LOG_LEVEL, app),
        },
      ],
      exports: [LOG],
    };
  }
}
