import fastifyMultipart from '@fastify/multipart';
import { invalid } from '@furikaeri/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RegisterFile } from '../register/register-imports.service.js';
import { say } from '../register/messages.js';
import { MOST_BYTES } from '../register/sheet/open-sheets.js';

export interface Upload extends RegisterFile {
  /** The other fields of the form. */
  fields: Record<string, string>;
}

/** Files sent as multipart forms: one file of at most 32 MiB, a few short fields. */
@Injectable()
export class RegisterUploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Another room may have brought it in.
    if (server.hasContentTypeParser('multipart/form-data')) return;
    await server.register(fastifyMultipart);
  }

  /** Throws INVALID for what is no such form. */
  async read(request: FastifyRequest): Promise<Upload> {
    if (!request.isMultipart()) throw invalid('file', say.fileMissing());
    const fields: Record<string, string> = {};
    let file: RegisterFile | undefined;
    const limits = { fileSize: MOST_BYTES, files: 1, fields: 10, fieldSize: 1000, parts: 11 };
    try {
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value);
        else file = { fileName: part.filename ?? '', content: await part.toBuffer() };
      }
    } catch (error) {
      throw refusalOf(error);
    }
    if (!file) throw invalid('file', say.fileMissing());
    return { ...file, fields };
  }
}

/** The parser's own refusals as sentences. */
function refusalOf(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return invalid('file', say.tooLarge({ most: 32 }));
  if (code === 'FST_FILES_LIMIT') return invalid('file', say.oneFile());
  return code?.startsWith('FST_') ? invalid('file', say.fileMissing()) : error;
}
