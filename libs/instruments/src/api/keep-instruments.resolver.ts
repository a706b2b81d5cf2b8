import { Me, Permit, type PersonActor, type ReadTx, UnitOfWork } from '@furikaeri/core';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { findInstrumentsByIds, getInstrument, getVersion } from '../instruments.queries.js';
import { InstrumentsService } from '../instruments.service.js';
import {
  ArchiveInstrumentInput,
  CreateInstrumentInput,
  DiscardInstrumentDraftInput,
  PublishInstrumentInput,
  SaveInstrumentDraftInput,
  StartInstrumentDraftInput,
} from './instrument.inputs.js';
import { InstrumentModel, InstrumentVersionModel } from './instrument.model.js';

@Resolver()
export class KeepInstrumentsResolver {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly work: UnitOfWork,
  ) {}

  @Mutation(() => [InstrumentModel], {
    description: '初期の様式を入れる: those that are new; what is there already stays as it is.',
  })
  @Permit('instruments.keepForms')
  async adoptShippedForms(@Me() me: PersonActor) {
    const ids = await this.instruments.adoptShippedForms(me);
    return this.read(me, (tx) => findInstrumentsByIds(tx, ids));
  }

  @Mutation(() => InstrumentModel, { description: '様式をつくる, with its first draft.' })
  @Permit('instruments.keepForms')
  async createInstrument(@Me() me: PersonActor, @Args('input') input: CreateInstrumentInput) {
    const id = await this.instruments.createInstrument(me, input);
    return this.read(me, (tx) => getInstrument(tx, { id }));
  }

  @Mutation(() => InstrumentVersionModel, { description: '新しい版の下書きをはじめる.' })
  @Permit('instruments.keepForms')
  async startInstrumentDraft(
    @Me() me: PersonActor,
    @Args('input') input: StartInstrumentDraftInput,
  ) {
    const id = await this.instruments.startDraft(me, input);
    return this.read(me, (tx) => getVersion(tx, id));
  }

  @Mutation(() => InstrumentVersionModel, {
    description: '下書きを保存する. Read `problems` for what is still to be put right.',
  })
  @Permit('instruments.keepForms')
  async saveInstrumentDraft(@Me() me: PersonActor, @Args('input') input: SaveInstrumentDraftInput) {
    const id = await this.instruments.saveDraft(me, input);
    return this.read(me, (tx) => getVersion(tx, id));
  }

  @Mutation(() => InstrumentVersionModel, {
    description: '下書きを公開する. The version before is retired; its sheets keep it.',
  })
  @Permit('instruments.keepForms')
  async publishInstrument(@Me() me: PersonActor, @Args('input') input: PublishInstrumentInput) {
    const id = await this.instruments.publish(me, input);
    return this.read(me, (tx) => getVersion(tx, id));
  }

  @Mutation(() => Boolean, {
    description: '下書きを破棄する. A form that had nothing but this draft goes with it.',
  })
  @Permit('instruments.keepForms')
  async discardInstrumentDraft(
    @Me() me: PersonActor,
    @Args('input') { versionId }: DiscardInstrumentDraftInput,
  ) {
    await this.instruments.discardDraft(me, versionId);
    return true;
  }

  @Mutation(() => InstrumentModel, {
    description: '様式の使用を終える. What was filled stays readable.',
  })
  @Permit('instruments.keepForms')
  async archiveInstrument(
    @Me() me: PersonActor,
    @Args('input') { instrumentId }: ArchiveInstrumentInput,
  ) {
    const id = await this.instruments.archive(me, instrumentId);
    return this.read(me, (tx) => getInstrument(tx, { id }));
  }

  private read<T>(me: PersonActor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.work.read(me, work);
  }
}
