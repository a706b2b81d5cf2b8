/** What the server refused, in its own words, or what kept us from asking it. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly detail: FailureDetail = {},
  ) {
    super(message);
    this.name = 'Failure';
  }
}

interface FailureDetail {
  field?: string;
  reason?: string;
  errorId?: string;
  /** What a person needs to decide, by reason. */
  facts?: Record<string, unknown>;
}

export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'REFUSED'
  | 'TOO_MANY_REQUESTS'
  | 'TIMEOUT'
  | 'INTERNAL'
  | 'NETWORK';

interface Told {
  message?: string;
  extensions?: FailureDetail & { code?: string };
}

const codes = new Set<string>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'REFUSED',
  'TOO_MANY_REQUESTS',
  'TIMEOUT',
]);

/** An entry of `errors`, or the body of a refused request, as a Failure. */
export function failureOf({ message = '', extensions = {} }: Told): Failure {
  const { code = 'INTERNAL', ...detail } = extensions;
  return new Failure(codes.has(code) ? (code as FailureCode) : 'INTERNAL', message, detail);
}

/** Trying again later may help. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Failure && ['NETWORK', 'TIMEOUT', 'TOO_MANY_REQUESTS'].includes(error.code);
