import { Appointment } from './appointment.entity.js';
import { Corporation } from './corporation.entity.js';
import { Municipality } from './municipality.entity.js';
import { Office } from './office.entity.js';
import { Person } from './person.entity.js';
import { Qualification } from './qualification.entity.js';

export { Appointment, Corporation, Municipality, Office, Person, Qualification };
export { type OfficeKind, officeKinds } from './office.entity.js';
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
