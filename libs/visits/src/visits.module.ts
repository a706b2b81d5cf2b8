import { Module, type OnModuleInit } from '@nestjs/common';
import { mustBeSound } from './domain/visit.js';

@Module({})
export class VisitsModule implements OnModuleInit {
  onModuleInit(): void {
    mustBeSound();
  }
}
