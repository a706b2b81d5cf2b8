import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { MailFailure, mailFailureOf } from './mail-failure.js';

/** One letter to one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** The same for every attempt, so that a letter handed over twice shows as one: see `messageId`. */
  messageId: string;
  headers?: Record<string, string>;
}

/** What the mail server answered when it took the letter over. */
export interface MailReceipt {
  accepted: true;
  response: string;
}

/** Hands letters to the mail server of SMTP_URL, over connections that stay open between letters. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  /** False without SMTP_URL: letters stay where they are, and nothing may call `send`. */
  readonly isConfigured: boolean;
  private transport?: Transporter;

  constructor(@Inject(ENVIRONMENT) private readonly env: Environment) {
    this.isConfigured = Boolean(env.SMTP_URL);
  }

  /** `<key@MAIL_DOMAIN>`; the key is the row's id, so that it stays the same for ever. */
  messageId(key: string): string {
    return `<${key}@${this.env.MAIL_DOMAIN}>`;
  }

  /** Resolves once the server has taken the letter over. Throws `MailFailure`. */
  async send(mail: Mail): Promise<MailReceipt> {
    if (!this.isConfigured) throw new MailFailure('passing', undefined, 'SMTP_URL is not set');
    this.transport ??= this.open();
    try {
      const { response } = await this.transport.sendMail({ from: this.env.MAIL_FROM, ...mail });
      return { accepted: true, response: String(response) };
    } catch (error) {
      throw mailFailureOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    return createTransport({
      url: this.env.SMTP_URL,
      pool: true,
      maxConnections: 3,
      maxMessages: 200,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
