// @ts-check
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './sentences.mjs';

const LEAVE_WITHIN_MS = 2000;

/**
 * The port a setting names, known to be free.
 * @param {string} name of the setting
 * @param {number} port 0: any
 * @param {string} host
 * @param {{ patient: boolean }} options patient: processes of a killed launcher may still be leaving
 * @returns {Promise<number>}
 * @throws {StartError} taken, or not allowed
 */
export async function claimPort(name, port, host, { patient }) {
  const until = Date.now() + (patient ? LEAVE_WITHIN_MS : 0);
  for (;;) {
    const found = await tryListen(port, host);
    if (typeof found === 'number') return found;
    if (found === 'EADDRINUSE' && Date.now() < until) {
      await sleep(100);
      continue;
    }
    throw new StartError(
      `ポート ${port} は使えません(${found === 'EADDRINUSE' ? 'ほかのプログラムが使用中' : found})。${name}=${port + 100} npm start のように別の番号を指定してください。`,
      `Port ${port} is ${found === 'EADDRINUSE' ? 'taken' : `not available (${found})`}; choose another with ${name}.`,
    );
  }
}

/** @param {number} port @param {string} host @returns {Promise<number | string>} the port, or an error code */
export function tryListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.on('error', (error) => done(Reflect.get(error, 'code')));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}
