import type { FastifyReply } from 'fastify';

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives `content` as a file to keep, under a name that may be Japanese; no cache holds it. */
export function sendFile<Content extends Buffer | string>(
  reply: FastifyReply,
  name: string,
  type: string,
  content: Content,
): Content {
  reply.header('content-type', type);
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  reply.header('cache-control', 'no-store');
  return content;
}
