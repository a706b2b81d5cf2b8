import { Module, type OnModuleInit } from '@nestjs/common';
import { mustBeSound } from './domain/visit.js';
import { PlanningAvailabilityService } from './planning-availability.service.js';
import { PlanningMembersService } from './planning-members.service.js';
import { PlanningSettingsService } from './planning-settings.service.js';
import { PlanningWishesService } from './planning-wishes.service.js';
import { PlanningService } from './planning.service.js';
import { ProgrammesService } from './programmes.service.js';

const services = [
  ProgrammesService,
  PlanningService,
  PlanningMembersService,
  PlanningWishesService,
  PlanningAvailabilityService,
  PlanningSettingsService,
];

@Module({ providers: services, exports: services })
export class VisitsModule implements OnModuleInit {
  onModuleInit(): void {
    mustBeSound();
  }
}
