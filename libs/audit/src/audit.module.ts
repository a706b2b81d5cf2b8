import { Module } from '@nestjs/common';
import { AuditLogService } from './audit-log.service.js';
import { ReadingNotes } from './reading-notes.js';

const services = [AuditLogService, ReadingNotes];

@Module({ providers: services, exports: services })
export class AuditModule {}
