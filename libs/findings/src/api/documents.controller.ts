import { Me, PDF, Permit, type PersonActor, sendFile, Uploads } from '@furikaeri/core';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '../documents.service.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** The files of 資料. Which there are is in GraphQL. */
@Controller('meeting-documents')
export class MeetingDocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly uploads: Uploads,
  ) {}

  @Get(':id.pdf')
  @Permit('findings.readPack')
  async file(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { title, content } = await this.documents.readFile(me, id);
    return sendFile(reply, `${title}.pdf`, PDF, content);
  }

  /** Form field `file`: a PDF of at most 10 MiB. */
  @Post(':id')
  @Permit('findings.keepMeetings')
  async put(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string }> {
    const { content } = await this.uploads.read(request, MOST_BYTES);
    return this.documents.putFile(me, id, content);
  }
}
