import { IdScalar } from '@furikaeri/core';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DisabilityKind } from '../desk.entity.js';
import type { ClosingReason } from '../domain/closing.js';
import type { MonitoringSettingInput, SaveDeskInput as Save } from '../settings.service.js';
import { CodeLabel } from './plan.model.js';
import { ClosingReasonEnum, DisabilityKindEnum } from './words.model.js';

@ObjectType({ description: "The municipality's choices for monitoring." })
@InputType('ChangeMonitoringSettingInput')
export class MonitoringSetting implements MonitoringSettingInput {
  @Field(() => Int, {
    description: 'Days after the month for entering a record, 0 to 31. Not for visiting.',
  })
  recordGraceDays: number;

  @Field(() => Int, { description: '記録の保存年数, 5 to 30.' })
  retentionYears: number;
}

@InputType({ description: 'A desk, new or changed.' })
export class SaveDeskInput implements Save {
  @Field(() => IdScalar, { nullable: true, description: 'Left out: a new desk.' })
  id?: string | null;

  @Field(() => String, { description: 'Its name, 1 to 50 characters.' })
  name: string;

  @Field(() => [DisabilityKindEnum], { description: '障害種別 that go to it.' })
  disabilityKinds: DisabilityKind[];

  @Field(() => Int, { nullable: true, description: 'Place in lists.' })
  position?: number | null;
}

@ObjectType({ description: 'A reason for closing a month.' })
export class ClosingReasonRow {
  @Field(() => ClosingReasonEnum, { description: 'The code.' })
  code: ClosingReason;

  @Field(() => String, { description: 'In Japanese.' })
  label: string;

  @Field(() => Boolean, { description: 'Asks for a word of explanation.' })
  needsNote: boolean;

  @Field(() => Boolean, { description: 'Counts as a monitoring that took place.' })
  countsAsDone: boolean;
}

@ObjectType({ description: '標準期間: what the suggestion goes by.' })
export class StandardPeriods {
  @Field(() => String, { description: 'Version of the table.' })
  version: string;

  @Field(() => String, { description: 'What the table is and is not.' })
  note: string;

  @Field(() => [CodeLabel], { description: 'Services to choose from.' })
  services: readonly CodeLabel[];
}
