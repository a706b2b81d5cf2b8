import type { Day, Month } from '@furikaeri/calendar';
import { DayScalar, IdScalar, MonthScalar } from '@furikaeri/core';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Certificate, CertificateInput, PersonSums } from '../certificates.service.js';
import type {
  CertificateLine,
  CertificatePart,
  CertificateSum,
  MonthSums,
} from '../domain/certificate.js';
import type { Activity } from '../domain/words.js';
import { CertificatePartEnum } from './note.enums.js';
import { ActivityEnum } from './visit.enums.js';

@ObjectType('CertificateLine', { description: 'One visit of one person.' })
export class CertificateLineModel implements CertificateLine {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;

  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => CertificatePartEnum, { description: '助言した or 参加した.' })
  part: CertificatePart;

  @Field(() => DayScalar, { description: 'The day in Japan.' })
  on: Day;

  @Field(() => GraphQLISODateTime, { description: 'Begin.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'End.' })
  endsAt: Date;

  @Field(() => Int, { description: 'Length in minutes.' })
  minutes: number;

  @Field(() => IdScalar, { description: 'The office that was visited.' })
  officeId: string;

  @Field(() => String, { description: 'Its name.' })
  officeName: string;

  @Field(() => [ActivityEnum], { description: 'What was done.' })
  activities: Activity[];

  @Field(() => Boolean, { description: 'Both sides have confirmed the note.' })
  confirmed: boolean;
}

@ObjectType('CertificateSum', { description: 'How often and how long.' })
export class CertificateSumModel implements CertificateSum {
  @Field(() => CertificatePartEnum, { description: '助言した or 参加した.' })
  part: CertificatePart;

  @Field(() => Int, { description: 'Visits.' })
  times: number;

  @Field(() => Int, { description: 'Minutes.' })
  minutes: number;
}

@ObjectType('CertificateMonth', { description: 'The sums of a month.' })
export class CertificateMonth implements MonthSums {
  @Field(() => MonthScalar, { description: 'The month.' })
  month: Month;

  @Field(() => [CertificateSumModel], { description: 'Its sums.' })
  sums: CertificateSumModel[];
}

@ObjectType('CertificatePerson', { description: 'The sums of a person.' })
export class CertificatePerson implements PersonSums {
  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;

  @Field(() => [CertificateSumModel], { description: 'Their sums.' })
  sums: CertificateSumModel[];
}

@ObjectType('AdviceCertificate', { description: '助言・参加の証明, dated, out of the visits.' })
export class CertificateModel implements Certificate {
  @Field(() => Int, { description: 'The fiscal year.' })
  fiscalYear: number;

  @Field(() => MonthScalar, { nullable: true, description: 'The month; empty: the whole year.' })
  month: Month | null;

  @Field(() => [CertificateLineModel], { description: 'Visits, the earliest first.' })
  lines: CertificateLineModel[];

  @Field(() => [CertificateSumModel], { description: 'Over all lines.' })
  sums: CertificateSumModel[];

  @Field(() => [CertificateMonth], { description: 'Month by month, of a whole year.' })
  months: CertificateMonth[];

  @Field(() => [CertificatePerson], { description: 'Person by person, by kana.' })
  people: CertificatePerson[];
}

@InputType('AdviceCertificateInput', { description: 'Whose, and for when: a person or an office.' })
export class CertificateInputModel implements CertificateInput {
  @Field(() => IdScalar, { nullable: true, description: 'A person.' })
  personId?: string | null;

  @Field(() => IdScalar, {
    nullable: true,
    description: 'Everybody who worked at this office on the day of the visit.',
  })
  officeId?: string | null;

  @Field(() => Int, { description: 'The fiscal year.' })
  fiscalYear: number;

  @Field(() => MonthScalar, { nullable: true, description: 'One month of it.' })
  month?: Month | null;
}
