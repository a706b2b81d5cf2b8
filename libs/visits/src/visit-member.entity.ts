import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';
import type { MemberPart } from './programme-member.entity.js';

/** Who visits: the assignment. Open while the person is of the team and the visit has not ended. */
@Entity()
@Index('visit_member_now_idx', ['visitId', 'personId'], { unique: true, where: 'left_at is null' })
@Index(['personId'])
@Check('visit_member_part', `part in ('lead', 'core', 'centre')`)
export class VisitMember {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('text') part: MemberPart;
  @Column('timestamptz') joinedAt: Date;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
  @Column('text', { default: '' }) leaveReason: string;
}
