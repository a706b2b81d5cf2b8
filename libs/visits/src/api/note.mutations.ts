import { Me, Permit, type PersonActor, Reading, type ReadTx, Sentence } from '@furikaeri/core';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PrivateNotesService } from '../notes-private.service.js';
import { NotesService } from '../notes.service.js';
import {
  AddViewInputModel,
  AmendNoteInputModel,
  ConfirmNoteInputModel,
  OfVisitInput,
  SaveNoteInputModel,
  SavePrivateNoteInputModel,
  SaveWellbeingLineInputModel,
  ShowNoteInputModel,
} from './note.inputs.js';
import { NoteAnswerModel } from './note.model.js';
import { visitById } from './notes.loaders.js';
import { VisitModel } from './visit.model.js';

const Answer = () => NoteAnswerModel;

@Resolver(Answer)
export class NoteMutations {
  constructor(
    private readonly notes: NotesService,
    private readonly own: PrivateNotesService,
  ) {}

  @Mutation(Answer, { description: '訪問した: from its first minute on.' })
  @Permit('visits.writeNote')
  holdVisit(@Me() me: PersonActor, @Args('input') input: OfVisitInput): Promise<NoteAnswerModel> {
    return this.notes.holdVisit(me, input);
  }

  @Mutation(Answer, {
    description:
      'Keeps the draft, as often as you like. CONFLICT where somebody wrote in between: `stored` and `yours` are both there.',
  })
  @Permit('visits.writeNote')
  saveNote(
    @Me() me: PersonActor,
    @Args('input') input: SaveNoteInputModel,
  ): Promise<NoteAnswerModel> {
    return this.notes.saveNote(me, input);
  }

  @Mutation(Answer, { description: 'Shows the note to the office; until then it is a draft.' })
  @Permit('visits.writeNote')
  showNote(
    @Me() me: PersonActor,
    @Args('input') input: ShowNoteInputModel,
  ): Promise<NoteAnswerModel> {
    return this.notes.showNote(me, input);
  }

  @Mutation(Answer, {
    description: "Your side's yes to the revision that you read. With both, the visit is noted.",
  })
  @Permit('visits.agreeOnNote')
  confirmNote(
    @Me() me: PersonActor,
    @Args('input') input: ConfirmNoteInputModel,
  ): Promise<NoteAnswerModel> {
    return this.notes.confirmNote(me, input);
  }

  @Mutation(Answer, {
    description: "Your side's own words beside the note; nobody's yes is undone.",
  })
  @Permit('visits.agreeOnNote')
  addView(
    @Me() me: PersonActor,
    @Args('input') input: AddViewInputModel,
  ): Promise<NoteAnswerModel> {
    return this.notes.addView(me, input);
  }

  @Mutation(Answer, {
    description: 'Opens a confirmed note again, with a reason; its words stay in the history.',
  })
  @Permit('visits.agreeOnNote')
  amendNote(
    @Me() me: PersonActor,
    @Args('input') input: AmendNoteInputModel,
  ): Promise<NoteAnswerModel> {
    return this.notes.amendNote(me, input);
  }

  @Mutation(Answer, {
    description: 'Ends the visit: one よいところ and one to three next steps must be there.',
  })
  @Permit('visits.writeNote')
  closeVisit(@Me() me: PersonActor, @Args('input') input: OfVisitInput): Promise<NoteAnswerModel> {
    return this.notes.closeVisit(me, input);
  }

  @Mutation(Answer, { description: '手元のメモ: your side alone reads it.' })
  @Permit('visits.agreeOnNote')
  savePrivateNote(
    @Me() me: PersonActor,
    @Args('input') input: SavePrivateNoteInputModel,
  ): Promise<NoteAnswerModel> {
    return this.own.savePrivateNote(me, input);
  }

  @Mutation(Answer, { description: '気持ち・負担: the two sides alone read it.' })
  @Permit('visits.agreeOnNote')
  saveWellbeingLine(
    @Me() me: PersonActor,
    @Args('input') input: SaveWellbeingLineInputModel,
  ): Promise<NoteAnswerModel> {
    return this.own.saveWellbeingLine(me, input);
  }

  @ResolveField(() => [Sentence])
  officialRoute(@Parent() { officialRoute = [] }: NoteAnswerModel): Sentence[] {
    return officialRoute;
  }

  @ResolveField(() => VisitModel, { nullable: true, description: 'The visit as it is now.' })
  visit(@Parent() { visitId }: NoteAnswerModel, @Reading() tx: ReadTx): Promise<VisitModel | null> {
    return visitById(tx).load(visitId);
  }
}
