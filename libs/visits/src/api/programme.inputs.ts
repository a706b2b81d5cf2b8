import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar } from '@furikaeri/core';
import { Field, InputType, Int } from '@nestjs/graphql';
import type { Activity } from '../domain/words.js';
import type {
  LeaveProgrammeInput as Leave,
  ReplaceVisitMemberInput as Replace,
  SaveMemberInput as SaveMember,
} from '../planning-members.service.js';
import type { MemberInput } from '../planning-members.js';
import type { MemberPart } from '../programme-member.entity.js';
import type {
  ChangeProgrammeInput as Change,
  CreateProgrammeInput as Create,
  RoundInput,
  SaveRoundInput as SaveRound,
} from '../programmes.service.js';
import { ActivityEnum, MemberPartEnum } from './visit.enums.js';

@InputType({ description: '回.' })
export class ProgrammeRoundInput implements RoundInput {
  @Field(() => IdScalar, { description: 'Made by the client; a known one is changed.' })
  id: string;

  @Field(() => Int, { description: 'Its number in the year.' })
  number: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn: Day;

  @Field(() => DayScalar, { description: 'Last day.' })
  untilOn: Day;
}

@InputType({ description: 'Who visits, where and how much.' })
export class ProgrammeMemberInput implements MemberInput {
  @Field(() => IdScalar, { description: 'The person; must be of that part today.' })
  personId: string;

  @Field(() => MemberPartEnum, { description: 'As what.' })
  part: MemberPart;

  @Field(() => [String], { nullable: true, description: 'Districts; left out: all.' })
  districts?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Hours in the year; left out: no limit.' })
  hoursInYear?: number | null;
}

@InputType({ description: '訪問の計画 of a fiscal year.' })
export class CreateProgrammeInput implements Create {
  @Field(() => IdScalar, { description: 'Made by the client: a retry is one programme.' })
  id: string;

  @Field(() => Int, { description: '年度.' })
  fiscalYear: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: '目的.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: '指針と版.' })
  guideline?: string | null;

  @Field(() => [ActivityEnum], { description: 'What may be done on its visits.' })
  activities: Activity[];

  @Field(() => IdScalar, { description: 'A published version of the reflection sheet.' })
  instrumentVersionId: string;

  @Field(() => [ProgrammeRoundInput], { description: 'Its rounds.' })
  rounds: ProgrammeRoundInput[];

  @Field(() => [ProgrammeMemberInput], { description: 'Who visits.' })
  members: ProgrammeMemberInput[];

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'What is left out stays.' })
export class ChangeProgrammeInput implements Change {
  @Field(() => IdScalar, { description: 'The programme.' })
  programmeId: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '目的.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: '指針と版.' })
  guideline?: string | null;

  @Field(() => [ActivityEnum], { nullable: true, description: 'What may be done.' })
  activities?: Activity[] | null;

  @Field(() => IdScalar, {
    nullable: true,
    description: 'Another version: sheets that were begun keep theirs.',
  })
  instrumentVersionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the warnings were read.' })
  confirmed?: boolean | null;
}

@InputType({ description: 'A programme.' })
export class ProgrammeInput {
  @Field(() => IdScalar, { description: 'The programme.' })
  programmeId: string;
}

@InputType({ description: 'A round, new or changed.' })
export class SaveRoundInput extends ProgrammeRoundInput implements SaveRound {
  @Field(() => IdScalar, { description: 'The programme.' })
  programmeId: string;
}

@InputType({ description: 'A member joins, comes back or is changed.' })
export class SaveProgrammeMemberInput extends ProgrammeMemberInput implements SaveMember {
  @Field(() => IdScalar, { description: 'The programme.' })
  programmeId: string;
}

@InputType({ description: 'A member leaves; whose visits lie ahead is replaced there first.' })
export class LeaveProgrammeInput implements Leave {
  @Field(() => IdScalar, { description: 'The programme.' })
  programmeId: string;

  @Field(() => IdScalar, { description: 'The person.' })
  personId: string;
}

@InputType({ description: 'A member is replaced in the teams of visits that lie ahead.' })
export class ReplaceVisitMemberInput implements Replace {
  @Field(() => IdScalar, { description: 'The programme.' })
  programmeId: string;

  @Field(() => IdScalar, { description: 'Who leaves the teams.' })
  personId: string;

  @Field(() => IdScalar, { description: 'Who joins in their place.' })
  newPersonId: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => [IdScalar], { nullable: true, description: 'Left out: all that lie ahead.' })
  visitIds?: string[] | null;
}
