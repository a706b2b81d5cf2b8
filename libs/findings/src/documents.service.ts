import { Injectable } from '@nestjs/common';
import {
  conflict,
  insertOnce,
  invalid,
  isId,
  notFound,
  type PersonActor,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { findContent } from './documents.queries.js';
import { MeetingDocument } from './meeting-document.entity.js';
import type { Done } from './meetings.service.js';
import { say } from './messages.js';
import { lockOpenMeeting, note, readWords } from './rows.js';

export interface AddMeetingDocumentInput {
  /** Made by the client; a known one gets another title. */
  id: string;
  meetingId: string;
  title: string;
  confirmed?: boolean | null;
}

const MOST_DOCUMENTS = 50;

/** 資料 of a pack. */
@Injectable()
export class DocumentsService {
  constructor(private readonly work: UnitOfWork) {}

  async addMeetingDocument(actor: PersonActor, input: AddMeetingDocumentInput): Promise<Done> {
    const { id, meetingId } = input;
    const warnings = textWarnings(input, { title: input.title });
    const title = readWords(input.title, 'input.title', 200, say.documentTitleMissing());
    return this.work.run(actor, async (tx) => {
      await lockOpenMeeting(tx, meetingId);
      const known = await tx.manager.findBy(MeetingDocument, { meetingId });
      if (warnings.length) return { id: null, warnings };
      if (known.some((one) => one.id === id)) {
        await tx.manager.update(MeetingDocument, { id }, { title });
        return { id, warnings };
      }
      if (known.length >= MOST_DOCUMENTS) {
        throw invalid('input.meetingId', say.tooManyDocuments({ most: MOST_DOCUMENTS }));
      }
      const position = Math.max(0, ...known.map((one) => one.position)) + 1;
      const { municipalityId } = actor;
      const row = { id, municipalityId, meetingId, position, title, createdAt: tx.now };
      if (!(await insertOnce(tx, MeetingDocument, row))) throw conflict(say.idTaken(), 'input.id');
      note(tx, 'documentAdded', 'Meeting', meetingId, { documentId: id });
      return { id, warnings };
    });
  }

  /** The file of a document that is there; another file takes its place. */
  async putFile(actor: PersonActor, id: string, content: Buffer): Promise<{ id: string }> {
    if (content.toString('latin1', 0, 5) !== '%PDF-') throw invalid('file', say.documentNotPdf());
    return this.work.run(actor, async (tx) => {
      const { meetingId } = await lockDocument(tx, id, 'id');
      await tx.manager.update(MeetingDocument, { id }, { content });
      note(tx, 'documentFilePut', 'Meeting', meetingId, { documentId: id, bytes: content.length });
      return { id };
    });
  }

  async removeMeetingDocument(actor: PersonActor, id: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { meetingId } = await lockDocument(tx, id, 'input.documentId');
      await tx.manager.delete(MeetingDocument, { id });
      note(tx, 'documentRemoved', 'Meeting', meetingId, { documentId: id });
      return { id: meetingId };
    });
  }

  /** Throws NOT_FOUND for another's, an unopened pack's, and one without a file. */
  async readFile(actor: PersonActor, id: string): Promise<{ title: string; content: Buffer }> {
    const found = isId(id) && (await this.work.read(actor, (tx) => findContent(tx, id)));
    if (!found) throw notFound('id');
    return found;
  }
}

async function lockDocument(tx: Tx, id: string, field: string): Promise<{ meetingId: string }> {
  const found =
    isId(id) &&
    (await tx.manager.findOne(MeetingDocument, {
      where: { id },
      select: { id: true, meetingId: true },
    }));
  if (!found) throw notFound(field);
  await lockOpenMeeting(tx, found.meetingId, { field });
  return found;
}
