import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const runTs = join(__dirname, '../setup/run-ts.cjs');

/** Processes of one program under a supervisor that replaces the one that ends by itself. */
export class Processes {
  private spare?: Promise<ChildProcess>;
  private readonly going = new Set<ChildProcess>();
  private isClosed = false;

  /** `program`: a file of this folder that calls `atWord`. */
  constructor(
    private readonly program: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.load();
  }

  get pids(): number[] {
    return [...this.going].map(({ pid }) => pid!);
  }

  /** Resolves when it is up, or has ended. */
  async start(): Promise<void> {
    const child = await this.spare!;
    if (this.isClosed) return;
    this.load();
    this.going.add(child);
    child.once('exit', () => {
      if (this.going.delete(child) && !this.isClosed) void this.start();
    });
    const up = once(child, 'message');
    child.send('begin');
    await Promise.race([up, once(child, 'exit')]);
  }

  /** kill -9 of one, or with SIGTERM a request to finish. */
  async end(signal: 'SIGKILL' | 'SIGTERM', pid = this.pids[0]): Promise<void> {
    const child = [...this.going].find((one) => one.pid === pid);
    if (!child) return;
    this.going.delete(child);
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  endAll(signal: 'SIGKILL' | 'SIGTERM'): Promise<void[]> {
    return Promise.all(this.pids.map((pid) => this.end(signal, pid)));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.endAll('SIGTERM');
    (await this.spare)?.kill('SIGKILL');
  }

  private load(): void {
    const child = spawn(process.execPath, [runTs, join(__dirname, this.program)], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.spare = once(child, 'message').then(() => child);
  }
}

/** In the child: loaded, it waits for the word, so that a killed one is followed at once. */
export function atWord(begin: () => Promise<void>): void {
  process.once('disconnect', () => process.exit());
  process.once('message', () => {
    // As in use: what keeps it from starting ends it, and its supervisor tries again.
    begin().then(
      () => process.send!('up'),
      () => process.exit(1),
    );
  });
  process.send!('loaded');
}
