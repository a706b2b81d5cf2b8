import * as v from 'valibot';

/**
 * Every setting of the program, read once at start. `.env.example` lists the same names
 * (a spec compares the two). Anything a ward decides for itself is data, not environment.
 */
const text = (fallback: string) => v.optional(v.pipe(v.string(), v.trim()), fallback);
const flag = (fallback: boolean) =>
  v.pipe(
    v.optional(
      v.picklist(['true', 'false'], 'true か false を書いてください'),
      String(fallback) as 'true',
    ),
    v.transform((value) => String(value) === 'true'),
  );
const whole = (fallback: number, least: number, most: number) =>
  v.pipe(
    v.optional(v.string(), String(fallback)),
    v.regex(/^\d+$/, '整数を書いてください'),
    v.transform(Number),
    v.minValue(least, `${least} 以上にしてください`),
    v.maxValue(most, `${most} 以下にしてください`),
  );
const url = (...schemes: string[]) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)),
        `${schemes.map((scheme) => `${scheme}://`).join(' か ')} で始まる URL を書いてください`,
      ),
    ),
  );

export const environmentSchema = v.object({
  /** `production` shuts GraphiQL, introspection and free-form GraphQL; `demo` has invented accounts. */
  FURIKAERI_MODE: v.optional(
    v.picklist(['production', 'development', 'demo', 'test']),
    'production',
  ),
  /** PostgreSQL for the app's own login. Unset: `npm start` brings its own server. */
  DATABASE_URL: url('postgres', 'postgresql'),
  /** PostgreSQL for migrations only, a login that owns the tables. Unset: DATABASE_URL. */
  DATABASE_OWNER_URL: url('postgres', 'postgresql'),
  /** Connections an API or worker process may hold for its transactions. */
  DATABASE_POOL: whole(10, 2, 200),
  /** Redis for the queue. Unset: the queue lives in PostgreSQL. */
  REDIS_URL: url('redis', 'rediss'),
  /** Mail server, e.g. smtp://user:password@mail.example:587. Unset: mails stay queued. */
  SMTP_URL: url('smtp', 'smtps'),
  /** The sender people see. */
  MAIL_FROM: text('振り返り <furikaeri@localhost>'),
  /** Domain part of Message-IDs; must stay the same for the life of a database. */
  MAIL_DOMAIN: text('furikaeri.localhost'),
  /** What people type to reach the app; links in mails begin with it. A path below a host is fine. */
  PUBLIC_URL: v.optional(
    v.pipe(v.string(), v.url('http:// か https:// で始まる URL を書いてください')),
    'http://localhost:3000',
  ),
  /** Address the servers listen on. 127.0.0.1 keeps them to this machine. */
  HOST: text('127.0.0.1'),
  /** Port of the API. */
  PORT: whole(3000, 0, 65535),
  /** Port of the worker's health and metrics. */
  WORKER_PORT: whole(3001, 0, 65535),
  /** 32 bytes in base64: encrypts TOTP secrets, signs cursors and links. Losing it resets two-factor sign-in. */
  APP_SECRET: v.pipe(
    v.string(),
    v.check(
      (value) => Buffer.from(value, 'base64').length >= 32,
      '32 バイト以上を base64 で書いてください',
    ),
  ),
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  TRUSTED_PROXIES: whole(0, 0, 10),
  /** `true`: free-form GraphQL in production too. Else only the operations of the published manifest. */
  GRAPHQL_OPEN: flag(false),
  /** `false` turns the just-in-time executor off and runs every operation on graphql-js. */
  GRAPHQL_JIT: flag(true),
  /** Seconds after which one GraphQL operation is given up. */
  GRAPHQL_TIMEOUT_SECONDS: whole(20, 1, 300),
  /** Requests per second that one session or address may go on making; ten times as many at once. */
  REQUESTS_PER_SECOND: whole(30, 1, 1_000_000),
  /** Largest register file that may be uploaded, in MiB. */
  UPLOAD_LIMIT_MIB: whole(40, 1, 500),
  /** Jobs a worker runs side by side. */
  WORKER_CONCURRENCY: whole(4, 1, 64),
  /** Minutes between two runs of the sweep for months passed without a visit. */
  SWEEP_EVERY_MINUTES: whole(15, 1, 1440),
  /** Seconds a worker may hold letters while it sends them; after that another worker takes them over. */
  LETTER_CLAIM_SECONDS: whole(600, 1, 86_400),
  /** fatal, error, warn, info, debug or silent. */
  LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  /** Bearer token with which Prometheus may read /metrics from elsewhere. Unset: this machine only. */
  METRICS_TOKEN: v.optional(v.string()),
  /** OpenTelemetry collector, e.g. http://otel:4318. Unset: off. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http', 'https'),
});

export type Environment = v.InferOutput<typeof environmentSchema>;

/** Reads and checks the environment. Throws one Error that names every wrong variable and what is expected. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(
    Object.keys(environmentSchema.entries).flatMap((name) =>
      source[name] === undefined || source[name] === '' ? [] : [[name, source[name]]],
    ),
  );
  const result = v.safeParse(environmentSchema, given);
  if (result.success) return result.output;
  const lines = result.issues.map((issue) => {
    const missing = issue.type === 'object' && issue.received === 'undefined';
    return `${v.getDotPath(issue)}: ${missing ? '設定が必要です' : issue.message}`;
  });
  throw new Error(`環境変数を確かめてください。\n${lines.join('\n')}`);
}
