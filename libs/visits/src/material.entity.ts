import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

export const materialKinds = ['strength', 'topic', 'voice'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** 素材: words that an office released for the indicators and the committee, without names. */
@Entity()
@Index('material_released_idx', ['municipalityId', 'perspective'], {
  where: 'withdrawn_at is null',
})
@Check('material_kind', `kind in ('strength', 'topic', 'voice')`)
export class Material {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Office') officeId: string;
  @Column('uuid') @ForeignKey('Visit') visitId: string;
  /** `NotePoint.id` it was taken from. */
  @Column('uuid', { nullable: true }) pointId: string | null;
  @Column('text') kind: MaterialKind;
  @Column('text', { nullable: true }) perspective: string | null;
  @Column('text') words: string;
  @Column('uuid') @ForeignKey('Person') releasedBy: string;
  @Column('timestamptz') releasedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { default: '' }) withdrawReason: string;
}
