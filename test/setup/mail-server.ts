import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TestMail {
  to: string;
  messageId: string;
  mail: Email;
  raw: string;
  receivedAt: number;
}

/**
 * A real SMTP server on a free port of the loopback. `refuse` answers a recipient with a code; set
 * `hold` to keep the server's yes back until it resolves.
 */
export async function startMailServer() {
  const received: TestMail[] = [];
  const control = {
    refuse: (_address: string): number | undefined => undefined,
    hold: (_to: string): Promise<void> => Promise.resolve(),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = control.refuse(address);
      done(code ? Object.assign(new Error('refused by the test'), { responseCode: code }) : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts);
        const to = session.envelope.rcptTo[0]?.address ?? '';
        void PostalMime.parse(raw).then(async (mail) => {
          received.push({
            to,
            messageId: mail.messageId ?? '',
            mail,
            raw: raw.toString('utf8'),
            receivedAt: Date.now(),
          });
          await control.hold(to);
          done();
        });
      });
    },
  });
  // A client that dies is no error of the server's.
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    control,
    /** Letters to one address, oldest first. */
    to: (address: string) => received.filter((letter) => letter.to === address),
    close: () => new Promise<void>((done) => server.close(done)),
  };
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
