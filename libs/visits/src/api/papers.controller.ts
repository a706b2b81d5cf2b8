import { Me, PDF, Permit, type PersonActor, sendFile, XLSX } from '@furikaeri/core';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  CertificatePapersService,
  type CertificateQuery,
} from '../paper/certificate-papers.service.js';
import { VisitPapersService } from '../paper/visit-papers.service.js';

/** Papers of a visit, and certificates. */
@Controller()
export class VisitPapersController {
  constructor(
    private readonly papers: VisitPapersService,
    private readonly certificates: CertificatePapersService,
  ) {}

  @Get('visits/:id/brief.pdf')
  @Permit('visits.read')
  async brief(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '訪問の前に読む一枚.pdf', PDF, await this.papers.brief(me, id));
  }

  @Get('visits/:id/note.pdf')
  @Permit('visits.read')
  async note(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '訪問の記録.pdf', PDF, await this.papers.note(me, id));
  }

  /** `?personId=…` or `?officeId=…`, `fiscalYear=2026`, and `month=2026-11` for one month of it. */
  @Get('certificates.pdf')
  @Permit('visits.readCertificates')
  async certificate(
    @Me() me: PersonActor,
    @Query() query: CertificateQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const name = '訪問での助言・参加の証明書.pdf';
    return sendFile(reply, name, PDF, await this.certificates.pdf(me, query));
  }

  @Get('certificates.xlsx')
  @Permit('visits.readCertificates')
  async certificateWorkbook(
    @Me() me: PersonActor,
    @Query() query: CertificateQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const name = '訪問での助言・参加の証明書.xlsx';
    return sendFile(reply, name, XLSX, await this.certificates.workbook(me, query));
  }
}
