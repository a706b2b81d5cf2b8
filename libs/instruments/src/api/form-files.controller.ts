import {
  ENVIRONMENT,
  type Environment,
  Me,
  Permit,
  type PersonActor,
  sendFile,
  Uploads,
  XLSX,
} from '@furikaeri/core';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formFileSchema } from '../form-file/json-schema.js';
import { FormFilesService, type ImportedForm } from '../form-files.service.js';

const MOST_BYTES = 2 * 1024 * 1024;

/** 様式のファイル in and out. What may be asked without a file is in GraphQL. */
@Controller('instruments')
export class FormFilesController {
  constructor(
    private readonly files: FormFilesService,
    private readonly uploads: Uploads,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** JSON Schema of the YAML file, for editors; it tells nothing of the ward. */
  @Get('schema.json')
  @Permit('instruments.readSchema')
  schema() {
    return formFileSchema;
  }

  @Get('versions/:id/form.yaml')
  @Permit('instruments.readForms')
  async yaml(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const schema = `${this.env.PUBLIC_URL.replace(/\/$/, '')}/instruments/schema.json`;
    const content = await this.files.exportYaml(me, id, schema);
    return sendFile(reply, '様式.yaml', 'application/yaml; charset=utf-8', content);
  }

  @Get('versions/:id/form.xlsx')
  @Permit('instruments.readForms')
  async workbook(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendFile(reply, '様式.xlsx', XLSX, await this.files.exportWorkbook(me, id));
  }

  /**
   * Form fields: `file` (YAML or Excel), and `revision` of the draft that may be replaced. Answers
   * the draft; with INVALID every remark stands in `facts.remarks`.
   */
  @Post('files')
  @Permit('instruments.keepForms')
  async send(@Me() me: PersonActor, @Req() request: FastifyRequest): Promise<ImportedForm> {
    const { content, fields } = await this.uploads.read(request, MOST_BYTES);
    const revision = /^\d{1,9}$/.test(fields.revision ?? '') ? Number(fields.revision) : undefined;
    return this.files.importFile(me, content, { revision });
  }
}
