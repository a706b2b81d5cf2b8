import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Environment } from '../config/environment.js';
import { Mailer } from './mailer.js';

const refusal = (code: number) =>
  Object.assign(new Error('no such mailbox'), { responseCode: code });

describe('Mailer', () => {
  const letters: string[] = [];
  let server: SMTPServer;
  let mailer: Mailer;
  const mail = (to: string) => ({
    to,
    subject: '振り返り',
    text: '本文',
    messageId: mailer.messageId('1'),
  });
  const mailerOf = (SMTP_URL?: string) =>
    new Mailer({ SMTP_URL, MAIL_FROM: 'us@test', MAIL_DOMAIN: 'mail.test' } as Environment);

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('gone')
            ? refusal(550)
            : address.startsWith('busy')
              ? refusal(451)
              : null,
        ),
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          letters.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.server.address() as AddressInfo;
    mailer = mailerOf(`smtp://127.0.0.1:${port}`);
  });

  afterAll(async () => {
    mailer.onApplicationShutdown();
    await new Promise<void>((done) => server.close(done));
  });

  it('hands a letter over under its own Message-ID', async () => {
    await expect(mailer.send(mail('tanaka@test'))).resolves.toMatchObject({ accepted: true });
    expect(letters[0]).toContain('Message-ID: <1@mail.test>');
  });

  it.each([
    ['gone@test', 'permanent', 550],
    ['busy@test', 'passing', 451],
  ])('%s is a %s failure', async (to, kind, smtpCode) => {
    await expect(mailer.send(mail(to))).rejects.toMatchObject({ kind, smtpCode });
  });

  it('an address that cannot be one is permanent', async () => {
    await expect(mailer.send(mail(''))).rejects.toMatchObject({ kind: 'permanent' });
  });

  it('a server that is away is passing', async () => {
    const away = mailerOf('smtp://127.0.0.1:1');
    await expect(away.send(mail('tanaka@test'))).rejects.toMatchObject({ kind: 'passing' });
    away.onApplicationShutdown();
  });

  it('without SMTP_URL it says so', () => {
    expect(mailerOf().isConfigured).toBe(false);
  });
});
