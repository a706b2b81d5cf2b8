import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock.js';
import { readEnvironment } from './environment.js';

/** Injection token of the checked environment: `@Inject(ENVIRONMENT) env: Environment`. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');

@Global()
@Module({
  providers: [{ provide: ENVIRONMENT, useFactory: () => readEnvironment() }, Clock],
  exports: [ENVIRONMENT, Clock],
})
export class ConfigModule {}
