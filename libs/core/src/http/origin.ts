import { AppError } from '../errors.js';
import { say } from '../graphql/messages.js';

interface Asked {
  method: string;
  host: string;
  headers: Record<string, string | string[] | undefined>;
}

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Throws FORBIDDEN where a browser says that another site's page sends a changing request. Programs
 * that are no browser send neither header, and carry no cookie that they do not mean to send.
 */
export function foreignOrigin({ method, host, headers }: Asked, publicOrigin: string): void {
  if (safe.includes(method)) return;
  const { origin, 'sec-fetch-site': site } = headers;
  const ours =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : origin === publicOrigin || hostOf(String(origin)) === host;
  if (!ours) throw new AppError('FORBIDDEN', say.foreignOrigin());
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;
