import { Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/** A member's time taken by a confirmed visit. PostgreSQL itself refuses two at once. */
@Entity()
@Exclusion(
  'visit_booking_no_overlap',
  `using gist (person_id with =, tstzrange(starts_at, ends_at) with &&)`,
)
export class VisitBooking {
  @PrimaryColumn('uuid') @ForeignKey('Visit') visitId: string;
  @PrimaryColumn('uuid') @ForeignKey('Person') personId: string;
  @MunicipalityId() municipalityId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
}
