/** The short list of what can go wrong, as `extensions.code` of GraphQL and as HTTP status. INTERNAL (500) is all else. */
export const httpStatusOf = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  REFUSED: 422,
  TOO_MANY_REQUESTS: 429,
  TIMEOUT: 504,
} as const;
export type ErrorCode = keyof typeof httpStatusOf;

/** A sentence for people: `key` for catalogues, `text` in kind Japanese. */
export interface Message {
  key: string;
  text: string;
}

type Params = Record<string, string | number>;

/**
 * A room's sentences: `const say = defineMessages('monitoring', { alreadyDone: '{month}は…' })`,
 * then `say.alreadyDone({ month })`. Keys become `monitoring.alreadyDone`.
 */
export function defineMessages<T extends Record<string, string>>(
  room: string,
  sentences: T,
): { [K in keyof T]: (params?: Params) => Message } {
  const entries = Object.entries(sentences).map(([name, sentence]) => [
    name,
    (params: Params = {}): Message => ({
      key: `${room}.${name}`,
      text: sentence.replace(/\{(\w+)\}/g, (_, word: string) => String(params[word] ?? '')),
    }),
  ]);
  return Object.fromEntries(entries);
}

/** An expected failure: shown to the person as it is. Everything else is masked. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly messageOf: Message,
    /** Where the input is wrong, dotted: `input.visitedOn`. */
    readonly field?: string,
    /** REFUSED and CONFLICT: the rule that spoke, for programs. */
    readonly reason?: string,
    /** Facts a person needs to decide, e.g. both texts of a stale save. Never another office's data. */
    readonly facts?: Record<string, unknown>,
  ) {
    super(messageOf.text);
    this.name = 'AppError';
  }
}

const say = defineMessages('core', {
  signIn: 'サインインしてください。',
  forbidden: 'この操作は、いまの役割では行えません。',
  notFound: '見つかりませんでした。',
  tooMany: '操作が続いたため、少し待ってからもう一度お試しください。',
});

export const unauthenticated = () => new AppError('UNAUTHENTICATED', say.signIn());
export const forbidden = () => new AppError('FORBIDDEN', say.forbidden());
/** Also for "not yours": the two must not be told apart. */
export const notFound = (field?: string) => new AppError('NOT_FOUND', say.notFound(), field);
export const invalid = (field: string, message: Message) => new AppError('INVALID', message, field);
/** The state of things does not allow the move; `reason` is the message's key. */
export const refused = (message: Message, field?: string) =>
  new AppError('REFUSED', message, field, message.key);
/** Somebody else was faster, or the thing exists. */
export const conflict = (message: Message, field?: string, facts?: Record<string, unknown>) =>
  new AppError('CONFLICT', message, field, message.key, facts);
export const tooManyRequests = (seconds: number) =>
  new AppError('TOO_MANY_REQUESTS', say.tooMany(), undefined, undefined, {
    retryAfterSeconds: seconds,
  });
