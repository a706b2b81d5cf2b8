import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthController } from './health.controller.js';
import { HealthModule } from './health.module.js';
import { HttpErrors } from './http-errors.js';

/** Health, metrics and errors of an HTTP app. */
@Module({
  imports: [HealthModule],
  controllers: [HealthController],
  providers: [{ provide: APP_FILTER, useClass: HttpErrors }],
})
export class HttpModule {}
