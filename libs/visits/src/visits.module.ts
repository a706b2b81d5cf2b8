import { Module, type OnModuleInit } from '@nestjs/common';
import { mustBeSound } from './domain/visit.js';
import { PlanningService } from './planning.service.js';

const services = [PlanningService];

@Module({ providers: services, exports: services })
export class VisitsModule implements OnModuleInit {
  onModuleInit(): void {
    mustBeSound();
  }
}
