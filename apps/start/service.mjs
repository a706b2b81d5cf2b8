// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openLog } from './log-file.mjs';
import { StartError } from './sentences.mjs';

const END_WITH_PARENT = fileURLToPath(new URL('end-with-parent.mjs', import.meta.url));
const CRASHES = { most: 5, withinMs: 60_000 };
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** One long-running process, started again when it crashes. */
export class Service {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {number[]} */
  #crashes = [];
  /** @type {NodeJS.Timeout | undefined} */
  #again;
  #wanted = false;
  #closed = false;
  #log;
  #options;

  /**
   * @param {{ name: string, args: string[], env: NodeJS.ProcessEnv, logFile: string, healthUrl: string,
   *   say: (line: string) => void, onGivenUp: (error: StartError) => void }} options
   */
  constructor(options) {
    this.#options = options;
    this.#log = openLog(options.logFile, options.name, options.say);
  }

  start() {
    if (this.#closed) return;
    const { args, env } = this.#options;
    this.#wanted = true;
    // In a group of its own: Ctrl-C reaches the launcher alone, which then stops things in order.
    const child = spawn(process.execPath, ['--import', `file://${END_WITH_PARENT}`, ...args], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.on('error', () => {});
    this.#child = child;
    this.#log.follow(child);
    child.on('exit', (code, signal) => {
      if (this.#child === child) this.#child = undefined;
      if (this.#wanted) this.#crashed(signal ?? `exit code ${code}`);
    });
  }

  /** Resolves when /readyz says yes. @throws {StartError} it does not in time @param {AbortSignal} signal */
  async ready(signal) {
    const { name, healthUrl, logFile } = this.#options;
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until;) {
      signal.throwIfAborted();
      const patience = AbortSignal.any([signal, AbortSignal.timeout(5000)]);
      const answer = await fetch(`${healthUrl}/readyz`, { signal: patience }).catch(
        () => undefined,
      );
      await answer?.body?.cancel();
      if (answer?.ok && this.#child) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new StartError(
      `${name} が ${READY_WITHIN_MS / 1000} 秒以内に準備できませんでした。${logFile} をご確認ください。`,
      `${name} did not become ready in time; see that log.`,
    );
  }

  /** SIGTERM, and SIGKILL for what does not listen. */
  async stop() {
    this.#wanted = false;
    clearTimeout(this.#again);
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(force);
  }

  async restart() {
    await this.stop();
    this.#crashes = [];
    this.start();
  }

  async close() {
    this.#closed = true;
    await this.stop();
    this.#log.close();
  }

  /** @param {string} how */
  #crashed(how) {
    const { name, logFile, say, onGivenUp } = this.#options;
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < CRASHES.withinMs), now];
    const count = this.#crashes.length;
    if (count >= CRASHES.most) {
      this.#wanted = false;
      onGivenUp(
        new StartError(
          `${name} が1分間に ${count} 回止まったため、再開をあきらめました。${logFile} をご確認ください。`,
          `${name} crashed ${count} times within a minute and was given up (${how}); see that log.`,
        ),
      );
      return;
    }
    const waitMs = 250 * 2 ** (count - 1);
    say(
      `${name} が止まったため、再開します。 / ${name} stopped (${how}); starting again in ${waitMs} ms.`,
    );
    this.#again = setTimeout(() => this.start(), waitMs);
  }
}
