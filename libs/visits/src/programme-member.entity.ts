import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, MunicipalityId } from '@furikaeri/core';

export const memberParts = ['lead', 'core', 'centre'] as const;
/** 主任, コアチーム, 基幹. A team is one of the field and one of the 基幹 together. */
export type MemberPart = (typeof memberParts)[number];
export const memberPartLabels: Readonly<Record<MemberPart, string>> = {
  lead: '主任相談支援専門員',
  core: 'コアチーム',
  centre: '基幹相談支援センター',
};

/** Who visits in a programme, where and how much. */
@Entity()
@Unique(['programmeId', 'personId'])
@Check('programme_member_part', `part in ('lead', 'core', 'centre')`)
export class ProgrammeMember {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Programme') programmeId: string;
  @Column('uuid') @ForeignKey('Person') personId: string;
  @Column('text') part: MemberPart;
  /** Districts the person can travel to; empty: all. */
  @Column('text', { array: true, default: [] }) districts: string[];
  /** Hours for visits in the year; empty: no limit told. */
  @Column('smallint', { nullable: true }) hoursInYear: number | null;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
}
