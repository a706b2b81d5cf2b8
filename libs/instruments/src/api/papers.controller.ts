import { Me, PDF, Permit, type PersonActor, sendFile } from '@furikaeri/core';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SheetPapersService } from '../paper/sheet-papers.service.js';

/** Forms on paper. */
@Controller()
export class SheetPapersController {
  constructor(private readonly papers: SheetPapersService) {}

  /** `?names=no`: without a place for names. */
  @Get('instruments/versions/:id/blank.pdf')
  @Permit('instruments.readForms')
  async blank(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Query('names') names: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { title, pdf } = await this.papers.blank(me, id, { names: names !== 'no' });
    return sendFile(reply, `${title}（記入用）.pdf`, PDF, pdf);
  }

  @Get('sheets/:id.pdf')
  @Permit('instruments.readSheets')
  async filled(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { title, pdf } = await this.papers.filled(me, id);
    return sendFile(reply, `${title}.pdf`, PDF, pdf);
  }
}
