import fastifyMultipart from '@fastify/multipart';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalid } from '../errors.js';
import { say } from '../sheet-file/messages.js';
import { MOST_BYTES } from '../sheet-file/open-sheets.js';

export interface Upload {
  fileName: string;
  content: Buffer;
  /** The other fields of the form. */
  fields: Record<string, string>;
}

const MEGABYTE = 1024 * 1024;

/** Files sent as multipart forms: one file of at most 32 MiB, a few short fields. */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(fastifyMultipart);
  }

  /** Throws INVALID for what is no such form. */
  async read(request: FastifyRequest, mostBytes = MOST_BYTES): Promise<Upload> {
    if (!request.isMultipart()) throw invalid('file', say.fileMissing());
    const fields: Record<string, string> = {};
    let file: Omit<Upload, 'fields'> | undefined;
    const limits = { fileSize: mostBytes, files: 1, fields: 10, fieldSize: 1000, parts: 11 };
    try {
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value);
        else file = { fileName: part.filename ?? '', content: await part.toBuffer() };
      }
    } catch (error) {
      throw refusalOf(error, mostBytes);
    }
    if (!file) throw invalid('file', say.fileMissing());
    return { ...file, fields };
  }
}

/** For rooms that take files. */
@Module({ providers: [Uploads], exports: [Uploads] })
export class UploadsModule {}

/** The parser's own refusals as sentences. */
function refusalOf(error: unknown, mostBytes: number): unknown {
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return invalid('file', say.tooLarge({ most: Math.floor(mostBytes / MEGABYTE) }));
  }
  if (code === 'FST_FILES_LIMIT') return invalid('file', say.oneFile());
  return code?.startsWith('FST_') ? invalid('file', say.fileMissing()) : error;
}
