import { type ChildProcess, fork } from 'node:child_process';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../errors.js';
import { say } from './messages.js';

/** What every document says of itself; `house.typ` prints it. */
export interface PaperHead {
  municipality: string;
  title: string;
  /** The day in words. */
  printedOn: string;
  /** この資料を見られる人. */
  readers: string;
}

/** How words are read, kana above their kanji: 基幹, きかん. Without kana: no reading is printed. */
export interface WordReading {
  words: string;
  kana: string;
}

interface Job {
  template: string;
  content: string;
  /** Creation date of the document, in seconds. */
  at: number;
  /** With furigana; these go before the dictionary. */
  readings?: readonly WordReading[];
}
type Answer = { pdf: Uint8Array } | { error: string };

/** The rooms: templates are named from here, and read nothing above. */
const rooms = fileURLToPath(new URL('../../../', import.meta.url));
const program = fileURLToPath(new URL('typesetter.cjs', import.meta.url));

const LONGEST_MS = 30_000;
const IDLE_MS = 60_000;
const MOST_WAITING = 50;

/**
 * Documents on paper: PDF by Typst, tagged (PDF/UA-1), one at a time in a process of its own that
 * ends when nobody prints (decisions/0012). Content is data and is never read as markup.
 */
@Injectable()
export class Paper implements OnModuleDestroy {
  private child?: ChildProcess;
  private idle?: NodeJS.Timeout;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /**
   * `template`: a `.typ` file beside the caller, `new URL('brief.typ', import.meta.url)`.
   * `readings`: where given, kanji have their reading above, these words as said here.
   */
  async print(
    template: URL,
    content: { head: PaperHead },
    at: Date,
    readings?: readonly WordReading[],
  ): Promise<Buffer> {
    if (this.waiting >= MOST_WAITING) throw new AppError('TOO_MANY_REQUESTS', say.paperBusy());
    const job: Job = {
      template: relative(rooms, fileURLToPath(template)).replaceAll(sep, '/'),
      content: JSON.stringify(content),
      at: Math.floor(at.getTime() / 1000),
      readings,
    };
    this.waiting++;
    const done = this.last.then(() => this.set(job)).finally(() => this.waiting--);
    this.last = done.catch(() => undefined);
    return done;
  }

  onModuleDestroy(): void {
    clearTimeout(this.idle);
    this.child?.kill();
  }

  private async set(job: Job): Promise<Buffer> {
    clearTimeout(this.idle);
    const child = (this.child ??= this.start());
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    try {
      const answer = await ask(child, job);
      if ('error' in answer) throw new Error(answer.error);
      return Buffer.from(answer.pdf);
    } finally {
      clearTimeout(late);
      this.idle = setTimeout(() => child.kill(), IDLE_MS).unref();
    }
  }

  private start(): ChildProcess {
    // Neither the environment's secrets nor what it might print are the typesetter's business.
    const child = fork(program, [rooms], {
      env: { SystemRoot: process.env.SystemRoot },
      execArgv: ['--max-semi-space-size=2'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    return child;
  }
}

const ask = (child: ChildProcess, job: Job): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the typesetter ended before its document was done'));
    child.once('exit', gone);
    child.once('error', gone);
    child.once('message', (answer) => {
      child.off('exit', gone);
      child.off('error', gone);
      resolve(answer as Answer);
    });
    child.send(job, (error) => error && gone());
  });
