/**
 * Why a letter was not taken over. `permanent`: this recipient or this letter will never be taken,
 * trying again is rude. `passing`: the server, the network or our sign-in to it; try again later.
 */
export class MailFailure extends Error {
  constructor(
    readonly kind: 'permanent' | 'passing',
    /** The server's three digits, e.g. 550; none when it was not reached. */
    readonly smtpCode: number | undefined,
    /** For the delivery log; may hold the recipient's address, so never for the process's log. */
    readonly response: string,
  ) {
    super(`mail failure: ${kind}${smtpCode ? ` (${smtpCode})` : ''}`);
    this.name = 'MailFailure';
  }
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
  message?: string;
}

/**
 * Reads an error of nodemailer. A 5xx to RCPT TO or DATA is about this letter; a 5xx to anything
 * else (greeting, AUTH, MAIL FROM) is about us, and a person will mend it.
 */
export function mailFailureOf(error: unknown): MailFailure {
  const { code, responseCode, response, command, message } = error as SmtpError;
  const aboutTheLetter = command === 'RCPT TO' || command === 'DATA';
  const refused = aboutTheLetter && responseCode !== undefined && responseCode >= 500;
  // nodemailer itself refuses an address that cannot be one before it asks the server.
  const impossible = code === 'EENVELOPE' && command === 'API';
  return new MailFailure(
    refused || impossible ? 'permanent' : 'passing',
    responseCode,
    response ?? message ?? '',
  );
}
