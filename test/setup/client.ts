import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** What went wrong, as the client is told. */
export interface Refusal {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; messageKey: string; field?: string; reason?: string } & Record<
    string,
    unknown
  >;
}

export interface Answer<Data> {
  data?: Data | null;
  errors?: Refusal[];
}

/** One browser: keeps its cookies from request to request. */
export class Client {
  /** The last answer, for headers and status. */
  last?: LightMyRequestResponse;
  headers: Record<string, string> = { origin: 'https://ward.test', 'user-agent': 'Test' };
  remoteAddress = '192.0.2.1';

  constructor(
    private readonly fastify: FastifyInstance,
    readonly cookies: Record<string, string> = {},
  ) {}

  /** Sends an operation and gives the answer as it is. */
  async send<Data = any>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const cookie = Object.entries(this.cookies).map(([name, value]) => `${name}=${value}`);
    this.last = await this.fastify.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: this.remoteAddress,
      headers: { ...this.headers, cookie: cookie.join('; ') },
      payload: { query, variables },
    });
    for (const { name, value } of this.last.cookies) {
      if (value) this.cookies[name] = value;
      else delete this.cookies[name];
    }
    return this.last.json();
  }

  /** Gives the data; throws what the server refused. */
  async ask<Data = any>(query: string, variables?: object): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  }

  /** Gives the first error's `extensions`; throws when there is none. */
  async refusal(query: string, variables?: object): Promise<Refusal['extensions']> {
    const { data, errors } = await this.send(query, variables);
    if (!errors?.[0]) throw new Error(`not refused: ${JSON.stringify(data)}`);
    return errors[0].extensions;
  }
}
