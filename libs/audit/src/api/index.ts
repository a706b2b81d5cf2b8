import { Module } from '@nestjs/common';
import { AuditModule } from '../audit.module.js';
import { AuditResolver } from './audit.resolver.js';

export { AuditEntryModel } from './audit-entry.model.js';

@Module({ imports: [AuditModule], providers: [AuditResolver] })
export class AuditApiModule {}
