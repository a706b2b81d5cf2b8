import type { Day } from '@furikaeri/calendar';
import { ClockTimeScalar, DayScalar, IdScalar } from '@furikaeri/core';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { TargetReason } from '../domain/proposal.js';
import type { WordKey } from '../domain/vocabulary.js';
import type { Activity } from '../domain/words.js';
import type { SetAvailabilityInput as SetHours } from '../planning-availability.service.js';
import type { ChangeVisitSettingsInput as ChangeSettings } from '../planning-settings.service.js';
import type { AskForVisitInput as Ask } from '../planning-wishes.service.js';
import type {
  ChooseTargetInput as Choose,
  DropTargetInput as Drop,
  PlanVisitInput as Plan,
} from '../planning.service.js';
import type { VisitMethod } from '../visit.entity.js';
import { OfferedHoursInput } from './planning.model.js';
import { TargetReasonEnum, WordKeyEnum } from './programme.enums.js';
import { ActivityEnum, VisitMethodEnum } from './visit.enums.js';

@InputType({ description: 'A visit from a chosen office; its team is checked.' })
export class PlanVisitInput implements Plan {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one visit.' })
  id: string;

  @Field(() => IdScalar, { description: '訪問先.' })
  targetId: string;

  @Field(() => [IdScalar], {
    description:
      'The team: members of the programme, one of the field and one of the 基幹 together.',
  })
  personIds: string[];

  @Field(() => [ActivityEnum], {
    nullable: true,
    description: "What is to be done; left out: all of the programme's.",
  })
  activities?: Activity[] | null;

  @Field(() => VisitMethodEnum, { nullable: true, description: 'Left out: on site.' })
  method?: VisitMethod | null;

  @Field(() => String, { nullable: true, description: '場所, or the address of the web meeting.' })
  place?: string | null;
}

@InputType({
  description: 'An office is chosen for a round; asked again, its reasons are changed.',
})
export class ChooseTargetInput implements Choose {
  @Field(() => IdScalar, { description: 'The round.' })
  roundId: string;

  @Field(() => IdScalar, { description: 'The office.' })
  officeId: string;

  @Field(() => [TargetReasonEnum], { description: 'Why; none: a reason of your own.' })
  reasons: TargetReason[];

  @Field(() => String, { description: 'Why, in words that the office may read.' })
  words: string;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'A chosen office is given up.' })
export class DropTargetInput implements Drop {
  @Field(() => IdScalar, { description: '訪問先.' })
  targetId: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'An office asks for a visit.' })
export class AskForVisitInput implements Ask {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one wish.' })
  id: string;

  @Field(() => IdScalar, { description: 'Your office.' })
  officeId: string;

  @Field(() => String, { nullable: true, description: 'What you would like to talk about.' })
  words?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'The office takes its wish back.' })
export class TakeBackWishInput {
  @Field(() => IdScalar, { description: 'The wish.' })
  wishId: string;
}

@InputType({ description: 'In the period these hours hold instead of those of before.' })
export class SetAvailabilityInput implements SetHours {
  @Field(() => IdScalar, {
    nullable: true,
    description: 'Left out: you. Coordinators enter for others.',
  })
  personId?: string | null;

  @Field(() => DayScalar, { description: 'First day of the period.' })
  fromOn: Day;

  @Field(() => DayScalar, { description: 'Last day of the period.' })
  untilOn: Day;

  @Field(() => [OfferedHoursInput], { description: 'None: no hours in the period.' })
  hours: OfferedHoursInput[];
}

@ArgsType()
export class AvailabilityArgs {
  @Field(() => IdScalar, { nullable: true, description: 'Left out: you.' })
  personId?: string | null;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn: Day;

  @Field(() => DayScalar, { description: 'Last day.' })
  untilOn: Day;
}

@InputType({ description: "A word of the ward's own." })
export class WardWordInput {
  @Field(() => WordKeyEnum, { description: 'Which.' })
  key: WordKey;

  @Field(() => String, { description: 'As the ward says it.' })
  word: string;
}

@InputType({ description: 'Days from 0 to 60; words left out are called by ours.' })
export class ChangeVisitSettingsInput implements ChangeSettings {
  @Field(() => Int, { description: 'Days before a visit: the sheet is not filled yet.' })
  sheetDaysBefore: number;

  @Field(() => Int, { description: 'Days before a visit: it is near.' })
  visitDaysBefore: number;

  @Field(() => Int, { description: 'Days after a visit: the note is not confirmed yet.' })
  noteDaysAfter: number;

  @Field(() => ClockTimeScalar, {
    nullable: true,
    description: '執務時間, from; left out: as it is.',
  })
  workFrom?: string | null;

  @Field(() => ClockTimeScalar, {
    nullable: true,
    description: '執務時間, until; left out: as it is.',
  })
  workUntil?: string | null;

  @Field(() => [WardWordInput], { description: "The ward's own words." })
  vocabulary: WardWordInput[];
}
