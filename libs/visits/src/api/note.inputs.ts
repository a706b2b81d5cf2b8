import type { Day } from '@furikaeri/calendar';
import { DayScalar, IdScalar } from '@furikaeri/core';
import { Field, InputType, Int } from '@nestjs/graphql';
import type { SavePrivateNoteInput, SaveWellbeingLineInput } from '../notes-private.service.js';
import type {
  AddViewInput,
  AmendNoteInput,
  ConfirmNoteInput,
  SaveNoteInput,
  ShowNoteInput,
} from '../notes.service.js';
import { NoteContentInput } from './note.model.js';

@InputType({ description: 'A visit.' })
export class OfVisitInput {
  @Field(() => IdScalar, { description: 'The visit.' })
  visitId: string;
}

@InputType({ isAbstract: true })
export abstract class AskedInput extends OfVisitInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the warnings were read, do it all the same.',
  })
  confirmed?: boolean | null;
}

@InputType('SaveNoteInput', { description: 'The draft, built on a revision.' })
export class SaveNoteInputModel extends OfVisitInput implements SaveNoteInput {
  @Field(() => Int, { description: 'The revision that this builds on; 0 for the first.' })
  revision: number;

  @Field(() => NoteContentInput, { description: 'The whole note.' })
  content: NoteContentInput;
}

@InputType('ShowNoteInput', { description: 'A note to be shown to the office.' })
export class ShowNoteInputModel extends AskedInput implements ShowNoteInput {}

@InputType('ConfirmNoteInput', { description: "A side's yes." })
export class ConfirmNoteInputModel extends AskedInput implements ConfirmNoteInput {
  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;
}

@InputType('AddViewInput', { description: 'What your side adds or sees otherwise.' })
export class AddViewInputModel extends AskedInput implements AddViewInput {
  @Field(() => String, { description: 'In words; empty takes it back.' })
  words: string;
}

@InputType('AmendNoteInput', { description: 'Why the note is opened again.' })
export class AmendNoteInputModel extends AskedInput implements AmendNoteInput {
  @Field(() => String, { description: 'In words.' })
  reason: string;
}

@InputType('SavePrivateNoteInput', { description: '手元のメモ of your side.' })
export class SavePrivateNoteInputModel extends AskedInput implements SavePrivateNoteInput {
  @Field(() => String, { description: 'In words.' })
  words: string;
}

@InputType('SaveWellbeingLineInput', {
  description: '気持ち・負担, and the promise to be in touch.',
})
export class SaveWellbeingLineInputModel
  extends SavePrivateNoteInputModel
  implements SaveWellbeingLineInput
{
  @Field(() => IdScalar, { nullable: true, description: 'Who will be in touch.' })
  followUpBy?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'On which day; with the person.' })
  followUpOn?: Day | null;
}
