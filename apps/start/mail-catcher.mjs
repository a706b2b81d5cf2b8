// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server for the demo: takes every letter on a loopback port and keeps it as a file that mail
 * programs open. Nothing leaves this machine.
 * @param {string} folder made if missing
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function catchMail(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, callback) => {
      buffer(stream).then((letter) => {
        const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}.eml`;
        writeFileSync(join(folder, `.${name}`), letter, { mode: 0o600 });
        renameSync(join(folder, `.${name}`), join(folder, name));
        callback();
      }, callback);
    },
  });
  server.on('error', () => {});
  await new Promise((done, fail) => server.listen(0, '127.0.0.1', () => done(0)).on('error', fail));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
