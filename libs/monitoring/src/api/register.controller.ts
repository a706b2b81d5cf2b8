import { Me, Permit, type PersonActor, sendFile, Uploads, XLSX } from '@furikaeri/core';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RegisterFilesService } from '../register/register-files.service.js';
import { RegisterImportsService } from '../register/register-imports.service.js';

/** Register files in and out. What may be asked without a file is in GraphQL. */
@Controller()
export class RegisterController {
  constructor(
    private readonly imports: RegisterImportsService,
    private readonly files: RegisterFilesService,
    private readonly uploads: Uploads,
  ) {}

  /** Form fields: `file`, and `dryRun` (`false` writes at once when there is no error). Answers `{ id }`. */
  @Post('register-imports')
  @HttpCode(202)
  @Permit('monitoring.importRegister')
  async send(@Me() me: PersonActor, @Req() request: FastifyRequest): Promise<{ id: string }> {
    const { fields, ...file } = await this.uploads.read(request);
    const id = await this.imports.send(me, file, { dryRun: fields.dryRun !== 'false' });
    return { id };
  }

  @Get('register-imports/:id/report.xlsx')
  @Permit('monitoring.importRegister')
  async report(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '台帳の確認結果.xlsx', XLSX, await this.files.report(me, id));
  }

  @Get('register/template.xlsx')
  @Permit('monitoring.importRegister')
  async template(@Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, 'モニタリング台帳の様式.xlsx', XLSX, await this.files.template());
  }

  /** `reason` is needed and kept in the audit log. */
  @Get('register/export.xlsx')
  @Permit('monitoring.exportRegister')
  async exportWorkbook(
    @Me() me: PersonActor,
    @Query('reason') reason: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const content = await this.files.exportWorkbook(me, reason);
    return sendFile(reply, 'モニタリング台帳.xlsx', XLSX, content);
  }

  /**
   * UTF-8 with a byte order mark, or `encoding=cp932`: then characters that would be lost are refused
   * with their list, unless `lossy=true` puts 〓 in their place.
   */
  @Get('register/export.csv')
  @Permit('monitoring.exportRegister')
  async exportCsv(
    @Me() me: PersonActor,
    @Query() query: { reason?: string; encoding?: string; lossy?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const isOld = query.encoding === 'cp932';
    const content = await this.files.exportCsv(me, query.reason, {
      encoding: isOld ? 'cp932' : 'utf8',
      lossy: query.lossy === 'true',
    });
    const charset = isOld ? 'Shift_JIS' : 'utf-8';
    return sendFile(reply, 'モニタリング台帳.csv', `text/csv; charset=${charset}`, content);
  }
}
