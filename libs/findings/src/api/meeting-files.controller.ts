import {
  ENVIRONMENT,
  type Environment,
  Me,
  Permit,
  type PersonActor,
  sendFile,
  Uploads,
} from '@furikaeri/core';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { meetingFileSchema } from '../meeting-file/json-schema.js';
import { type ImportedMeetings, MeetingFilesService } from '../meeting-files.service.js';

const MOST_BYTES = 2 * 1024 * 1024;
const YAML = 'application/yaml; charset=utf-8';

/** 評価会議のファイル in and out. */
@Controller('meeting-files')
export class MeetingFilesController {
  constructor(
    private readonly files: MeetingFilesService,
    private readonly uploads: Uploads,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** JSON Schema of the file, for editors; it tells nothing of the ward. */
  @Get('schema.json')
  @Permit('findings.readSchema')
  schema() {
    return meetingFileSchema;
  }

  @Get('meetings/:id.yaml')
  @Permit('findings.keepMeetings')
  async yaml(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(
      reply,
      '会議.yaml',
      YAML,
      await this.files.exportYaml(me, id, this.schemaUrl()),
    );
  }

  @Get('meetings/:id.json')
  @Permit('findings.keepMeetings')
  async json(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '会議.json', 'application/json', await this.files.exportJson(me, id));
  }

  /** All meetings of a fiscal year: `2026.yaml`. */
  @Get('years/:year.yaml')
  @Permit('findings.keepMeetings')
  async year(
    @Me() me: PersonActor,
    @Param('year') year: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const fiscalYear = /^\d{4}$/.test(year) ? Number(year) : 0;
    const content = await this.files.exportYear(me, fiscalYear, this.schemaUrl());
    return sendFile(reply, `会議-${fiscalYear}.yaml`, YAML, content);
  }

  /**
   * Form fields: `file` (YAML or JSON), `dryRun` and `confirmed` (`true`). With INVALID every remark
   * stands in `facts.remarks`.
   */
  @Post()
  @Permit('findings.keepMeetings')
  async send(@Me() me: PersonActor, @Req() request: FastifyRequest): Promise<ImportedMeetings> {
    const { content, fields } = await this.uploads.read(request, MOST_BYTES);
    const dryRun = fields.dryRun === 'true';
    return this.files.importFile(me, content, { dryRun, confirmed: fields.confirmed === 'true' });
  }

  private schemaUrl(): string {
    return `${this.env.PUBLIC_URL.replace(/\/$/, '')}/meeting-files/schema.json`;
  }
}
