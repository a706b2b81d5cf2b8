import { Me, PDF, Permit, type PersonActor, sendFile, XLSX } from '@furikaeri/core';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HomeReviewPapersService } from '../paper/home-review-papers.service.js';
import { PackPapersService } from '../paper/pack-papers.service.js';
import { type PaperVersion, SummaryPapersService } from '../paper/summary-papers.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 概要版, 会議資料 and 年次の確認. `?large=1`: 拡大版; `?furigana=1`: with readings; both together too. */
@Controller('papers')
export class FindingPapersController {
  constructor(
    private readonly summaries: SummaryPapersService,
    private readonly packs: PackPapersService,
    private readonly homes: HomeReviewPapersService,
  ) {}

  @Get('summary/:id.pdf')
  @Permit('findings.readPack')
  async summary(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Query() version: PaperVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(
      reply,
      nameOf('概要版', version),
      PDF,
      await this.summaries.pdf(me, id, version),
    );
  }

  @Get('summary/:id.docx')
  @Permit('findings.readPack')
  async summaryForWord(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '概要版.docx', DOCX, await this.summaries.word(me, id));
  }

  @Get('summary/:id.xlsx')
  @Permit('findings.readPack')
  async summaryForExcel(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '概要版.xlsx', XLSX, await this.summaries.workbook(me, id));
  }

  /** `:id` of the meeting. */
  @Get('pack/:id.pdf')
  @Permit('findings.readPack')
  async pack(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Query() version: PaperVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, nameOf('会議資料', version), PDF, await this.packs.pdf(me, id, version));
  }

  /** `:id` of the review. */
  @Get('home-review/:id.pdf')
  @Permit('findings.readHomeReviews')
  async homeReview(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Query() version: PaperVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(
      reply,
      nameOf('年次の確認', version),
      PDF,
      await this.homes.pdf(me, id, version),
    );
  }
}

const nameOf = (title: string, { large, furigana }: PaperVersion): string =>
  `${title}${large === '1' ? '（拡大版）' : ''}${furigana === '1' ? '（ふりがな版）' : ''}.pdf`;
