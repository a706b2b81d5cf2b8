import {
  ConfigModule,
  DatabaseModule,
  GraphqlModule,
  HttpModule,
  LogModule,
} from '@furikaeri/core';
import { Module } from '@nestjs/common';
import { tables } from '../../rooms.js';

@Module({
  imports: [
    ConfigModule,
    LogModule.for('api'),
    DatabaseModule.with(tables),
    HttpModule,
    GraphqlModule,
  ],
})
export class ApiModule {}
