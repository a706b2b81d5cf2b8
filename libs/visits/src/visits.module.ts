import { Module, type OnModuleInit } from '@nestjs/common';
import { ReminderRules, RemindersModule } from '@furikaeri/reminders';
import { AnswerLinks } from './answer-links.service.js';
import { Calendars } from './calendars.service.js';
import { AssignedReaders, InstrumentsModule } from '@furikaeri/instruments';
import { findAssignedReaders } from './assigned-readers.js';
import { mustBeSound } from './domain/visit.js';
import { PlanningAvailabilityService } from './planning-availability.service.js';
import { PlanningMembersService } from './planning-members.service.js';
import { PlanningSettingsService } from './planning-settings.service.js';
import { PlanningWishesService } from './planning-wishes.service.js';
import { PlanningService } from './planning.service.js';
import { ProgrammesService } from './programmes.service.js';
import { visitRules } from './reminder-rules.js';
import { DatesService } from './scheduling-dates.service.js';
import { OpenDates } from './scheduling-open-dates.js';
import { SchedulingService } from './scheduling.service.js';
import { VisitsSweep } from './sweep.service.js';

const services = [
  ProgrammesService,
  PlanningService,
  PlanningMembersService,
  PlanningWishesService,
  PlanningAvailabilityService,
  PlanningSettingsService,
  DatesService,
  SchedulingService,
  AnswerLinks,
  Calendars,
  VisitsSweep,
];

@Module({
  imports: [InstrumentsModule, RemindersModule],
  providers: [OpenDates, ...services],
  exports: services,
})
export class VisitsModule implements OnModuleInit {
  constructor(
    private readonly rules: ReminderRules,
    private readonly readers: AssignedReaders,
  ) {}

  onModuleInit(): void {
    mustBeSound();
    for (const rule of visitRules) this.rules.register(rule);
    this.readers.use(findAssignedReaders);
  }
}
