import { Column, Entity, Index } from 'typeorm';
import { DayColumn, Id, MunicipalityId } from '@furikaeri/core';

/** Somebody who works in the field or sits on the committee. Never a client. */
@Entity()
export class Person {
  @Id() id: string;
  @MunicipalityId() @Index() municipalityId: string;
  @Column('text') familyName: string;
  @Column('text') givenName: string;
  @Column('text', { default: '' }) familyKana: string;
  @Column('text', { default: '' }) givenKana: string;
  /** Where letters go; without one they wait in the inbox. */
  @Column('text', { nullable: true }) email: string | null;
  /** First day of work as 相談支援専門員; years of experience are counted from it. */
  @DayColumn({ nullable: true }) practisingSince: string | null;
}
