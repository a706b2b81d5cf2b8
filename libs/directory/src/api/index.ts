import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory.module.js';
import { AuditNamesResolver } from './audit-names.resolver.js';
import { KeepOfficesResolver } from './keep-offices.resolver.js';
import { KeepStaffResolver } from './keep-staff.resolver.js';
import { OfficesResolver } from './offices.resolver.js';
import { AppointmentResolver, PeopleResolver } from './people.resolver.js';

export { officeById, personById } from './loaders.js';
export { CorporationModel, OfficeModel } from './office.model.js';
export { PersonModel } from './person.model.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    OfficesResolver,
    PeopleResolver,
    AppointmentResolver,
    KeepOfficesResolver,
    KeepStaffResolver,
    AuditNamesResolver,
  ],
})
export class DirectoryApiModule {}
