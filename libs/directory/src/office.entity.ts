import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, Id, MunicipalityId } from '@furikaeri/core';
import type { OfficeKind } from './domain/office.js';

/** 相談支援事業所, or one of the two 基幹. */
@Entity()
@Unique(['municipalityId', 'number'])
@Check('office_number_digits', `number is null or number ~ '^[0-9]{10}$'`)
export class Office {
  @Id() id: string;
  @MunicipalityId() municipalityId: string;
  @Column('uuid') @ForeignKey('Corporation') @Index() corporationId: string;
  /** 事業所番号, ten digits; a 基幹 run by the municipality has none. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') name: string;
  @Column('text', { default: '' }) kana: string;
  @Column('text', { array: true }) kinds: OfficeKind[];
  /** 地区・圏域 in the ward's own words. */
  @Column('text', { default: '' }) district: string;
  @DayColumn({ nullable: true }) openedOn: string | null;
  @DayColumn({ nullable: true }) closedOn: string | null;
}
