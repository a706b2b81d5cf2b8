import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOG } from '../log/log.js';
import { Health } from './health.js';

/** Requests and jobs in flight have so long to finish. */
const MOST_MS = 25_000;

/**
 * At SIGTERM or SIGINT: not ready first, for `noticeMs` so that a load balancer sees it, then the
 * app closes in order: requests in flight finish, queue, database. A second signal ends at once.
 */
export function closeOnSignal(app: INestApplicationContext, noticeMs = 0, mostMs = MOST_MS): void {
  const log = app.get<Logger>(LOG);
  const health = app.get(Health);
  let closing = false;
  const close = async (signal: string) => {
    if (closing) process.exit(1);
    closing = true;
    log.info({ signal }, 'closing');
    health.leave();
    setTimeout(() => process.exit(1), noticeMs + mostMs).unref();
    await new Promise((resolve) => setTimeout(resolve, noticeMs));
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void close(signal).catch(() => process.exit(1)));
  }
}

/** One clear sentence for what keeps a process from starting. */
export function startProblem(error: unknown): string {
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE') {
    return `ポート ${port} はほかのプログラムが使っています。PORT か WORKER_PORT で別の番号を指定してください。`;
  }
  if (code === 'EACCES')
    return `ポート ${port} を開く権限がありません。1024 以上の番号を指定してください。`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return `データベースにつながりません（${code}）。DATABASE_URL と、データベースが動いているかを確かめてください。`;
  }
  return message ?? String(error);
}
