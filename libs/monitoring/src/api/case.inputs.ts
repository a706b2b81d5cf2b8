import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar } from '@furikaeri/core';
import { Field, InputType } from '@nestjs/graphql';
import type {
  ChangeCaseInput as Change,
  ChangePhasesInput as ChangeOfPhases,
  EndCaseInput as End,
  OpenCaseInput as Open,
  RenewCaseInput as Renew,
} from '../cases.service.js';
import type { DisabilityKind } from '../desk.entity.js';
import type { ClosingReason } from '../domain/closing.js';
import { DecidedPeriodInput, ReadCertificateInput } from './plan.model.js';
import { ClosingReasonEnum, DisabilityKindEnum } from './words.model.js';

@InputType({ description: 'A new case with what the municipality decided.' })
export class OpenCaseInput extends ReadCertificateInput implements Open {
  @Field(() => IdScalar, {
    nullable: true,
    description: 'Made by the client: a retry is one case.',
  })
  id?: string | null;

  @Field(() => IdScalar, { description: '事業所.' })
  officeId: string;

  @Field(() => String, { description: "ケースコード of the office's own, never a name." })
  code: string;

  @Field(() => IdScalar, { nullable: true, description: '担当.' })
  specialistId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: '提出先; left out: by 障害種別.' })
  deskId?: string | null;

  @Field(() => DisabilityKindEnum, { description: '障害種別.' })
  disabilityKind: DisabilityKind;

  @Field(() => DayScalar, { nullable: true, description: '通知日.' })
  decidedOn?: Day | null;

  @Field(() => String, { nullable: true, description: '備考.' })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeCaseInput implements Change {
  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;

  @Field(() => String, { nullable: true, description: 'ケースコード.' })
  code?: string | null;

  @Field(() => IdScalar, { nullable: true, description: '担当; null: nobody for now.' })
  specialistId?: string | null;

  @Field(() => IdScalar, { nullable: true, description: '提出先.' })
  deskId?: string | null;

  @Field(() => DisabilityKindEnum, { nullable: true, description: '障害種別.' })
  disabilityKind?: DisabilityKind | null;

  @Field(() => String, { nullable: true, description: '備考.' })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'A new decision within the support period, for the whole of it.' })
export class ChangePhasesInput extends DecidedPeriodInput implements ChangeOfPhases {
  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;

  @Field(() => DayScalar, { description: '通知日: the decision holds from its month on.' })
  decidedOn: Day;

  @Field(() => String, { nullable: true, description: 'Why it was decided.' })
  reason?: string | null;
}

@InputType({ description: '更新: a new support period after the present one.' })
export class RenewCaseInput extends ReadCertificateInput implements Renew {
  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;

  @Field(() => DayScalar, { nullable: true, description: '通知日.' })
  decidedOn?: Day | null;
}

@InputType({ description: 'Support ends.' })
export class EndCaseInput implements End {
  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  endedOn: Day;

  @Field(() => ClosingReasonEnum, { description: 'Why.' })
  reason: ClosingReason;

  @Field(() => String, { nullable: true, description: 'A word on it.' })
  note?: string | null;
}

@InputType({ description: 'The end of a case was a mistake.' })
export class ResumeCaseInput {
  @Field(() => IdScalar, { description: 'The case.' })
  caseId: string;
}

@InputType({ description: 'A due month needs no visit any more.' })
export class CloseDueMonthInput {
  @Field(() => IdScalar, { description: 'The due month.' })
  dueMonthId: string;

  @Field(() => ClosingReasonEnum, { description: 'Why.' })
  reason: ClosingReason;

  @Field(() => String, { nullable: true, description: 'A word on it; some reasons ask for it.' })
  note?: string | null;

  @Field(() => DayScalar, { description: 'Day of the fact, e.g. of the notice.' })
  closedOn: Day;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'A closed month was closed by mistake.' })
export class ReopenDueMonthInput {
  @Field(() => IdScalar, { description: 'The due month.' })
  dueMonthId: string;

  @Field(() => String, { description: 'Why, in words.' })
  note: string;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'Cases pass from one specialist of an office to another.' })
export class HandOverCasesInput {
  @Field(() => IdScalar, { description: '事業所.' })
  officeId: string;

  @Field(() => IdScalar, { description: '引き継ぐ方.' })
  fromSpecialistId: string;

  @Field(() => IdScalar, { description: '引き継がれる方.' })
  toSpecialistId: string;

  @Field(() => DayScalar, { description: 'Today or earlier: at once; later: on that day.' })
  handedOn: Day;

  @Field(() => [IdScalar], { nullable: true, description: 'Left out: all of them.' })
  caseIds?: string[] | null;
}

@InputType({ description: 'A hand-over that waits for its day.' })
export class CancelHandOverInput {
  @Field(() => IdScalar, { description: 'The hand-over.' })
  handOverId: string;
}
