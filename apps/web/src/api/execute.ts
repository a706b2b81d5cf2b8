import type { Operation } from '../generated/operations.js';
import { base } from './base.js';
import { Failure, failureOf } from './failure.js';
import { heardFromServer } from './last-contact.js';

/** A browser finishes a request this small even where its page is closed. */
const MOST_KEPT_ALIVE = 30_000;

/** Sends a published operation; `keepalive`: also while the page goes away. Throws Failure. */
export async function execute<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { signal, keepalive = false }: { signal?: AbortSignal; keepalive?: boolean } = {},
): Promise<Data> {
  const body = JSON.stringify({
    documentId: operation.id,
    operationName: operation.name,
    variables,
  });
  const answer = await send('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    signal,
    keepalive: keepalive && body.length < MOST_KEPT_ALIVE,
  });
  const { data, errors } = answer as { data?: Data; errors?: [Parameters<typeof failureOf>[0]] };
  if (errors?.[0]) throw failureOf(errors[0]);
  return data as Data;
}

/** Sends a form with a file to a route of the API. Throws Failure. */
export async function sendForm<Answer>(path: string, form: FormData): Promise<Answer> {
  const answer = await send(path, { method: 'POST', body: form });
  const told = answer as { code?: string; message?: string; field?: string };
  if (told.code) throw failureOf({ message: told.message, extensions: told });
  return answer as Answer;
}

async function send(path: string, request: RequestInit): Promise<unknown> {
  let answer: unknown;
  try {
    const response = await fetch(base + path, { credentials: 'same-origin', ...request });
    answer = await response.json();
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Failure('NETWORK', '');
  }
  heardFromServer();
  return answer;
}
