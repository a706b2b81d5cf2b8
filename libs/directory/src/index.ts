import { Appointment } from './appointment.entity.js';
import { Corporation } from './corporation.entity.js';
import { Municipality } from './municipality.entity.js';
import { Office } from './office.entity.js';
import { Person } from './person.entity.js';
import { Qualification } from './qualification.entity.js';

export { Appointment, Corporation, Municipality, Office, Person, Qualification };
export { DirectoryModule } from './directory.module.js';
export { AppointmentsService, type NewPost } from './appointments.service.js';
export { MunicipalitiesService } from './municipalities.service.js';
export { OfficesService } from './offices.service.js';
export { PeopleService } from './people.service.js';
export * from './offices.queries.js';
export * from './people.queries.js';
export { readPaperHead } from './paper-head.js';
export { staffRoles } from './directory.access.js';
export { foldText } from './domain/fold.js';
export { findNearest } from './domain/nearest.js';
export { type OfficeKind, officeKinds, readOfficeNumber } from './domain/office.js';
export { type QualificationKind, qualificationKinds } from './qualification.entity.js';

/** The tables of this room. */
export const directoryEntities = [
  Municipality,
  Corporation,
  Office,
  Person,
  Appointment,
  Qualification,
];
