import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import {
  type Actor,
  invalid,
  MOST_BYTES,
  newId,
  notFound,
  type PersonActor,
  Queue,
  refused,
  sayOfFile,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { createHash } from 'node:crypto';
import { RegisterImport } from '../register-import.entity.js';
import { say } from './messages.js';
import { importJob } from './register-jobs.js';

export interface RegisterFile {
  fileName: string;
  content: Buffer;
}

/** 台帳の取り込み, as people ask for it: sent, applied after a clean look, stopped. */
@Injectable()
export class RegisterImportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
  ) {}

  /** Keeps the file and has a worker look at it; with `dryRun` nothing more until `apply`. */
  async send(actor: PersonActor, file: RegisterFile, { dryRun = true } = {}): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const id = await this.keep(tx, actor.municipalityId, file, dryRun);
      tx.afterCommit(() => this.queue.ring([importJob(id, actor.municipalityId)]));
      return id;
    });
  }

  /** For the command line, which then carries it out itself. */
  async keepFor(actor: Actor, municipalityId: string, file: RegisterFile, dryRun: boolean) {
    return this.work.run(actor, (tx) => this.keep(tx, municipalityId, file, dryRun));
  }

  /** Writes the register after a look that found no error. The file is checked again first. */
  async apply(actor: PersonActor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const found = await lockImport(tx, id);
      if (found.state !== 'checked') throw refused(say.notClean(), 'input.id');
      await tx.query(
        `update register_import set dry_run = false, state = 'waiting', rows_read = 0, ended_at = null,
           counts = '{}' where id = $1`,
        [id],
      );
      noteAct(tx, 'registerImportApplied', id);
      tx.afterCommit(() => this.queue.ring([importJob(id, actor.municipalityId)]));
    });
  }

  /** One under way stops at its next few thousand rows, with nothing written. */
  async cancel(actor: PersonActor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const { state } = await lockImport(tx, id);
      if (!['waiting', 'checking', 'applying', 'checked'].includes(state)) {
        throw refused(say.notCancellable(), 'input.id');
      }
      await tx.query(
        `update register_import set cancel_asked = true,
           state = case when state in ('waiting', 'checked') then 'cancelled' else state end,
           content = case when state in ('waiting', 'checked') then null else content end,
           ended_at = case when state in ('waiting', 'checked') then $2::timestamptz else ended_at end
         where id = $1`,
        [id, tx.now],
      );
      noteAct(tx, 'registerImportCancelled', id);
    });
  }

  private async keep(tx: Tx, municipalityId: string, file: RegisterFile, dryRun: boolean) {
    const { content } = file;
    if (!content.length) throw invalid('file', sayOfFile.emptyFile());
    if (content.length > MOST_BYTES) throw invalid('file', sayOfFile.tooLarge({ most: 32 }));
    const id = newId();
    await tx.manager.insert(RegisterImport, {
      id,
      municipalityId,
      fileName: file.fileName.slice(0, 200),
      content,
      digest: createHash('sha256').update(content).digest(),
      dryRun,
      requestedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      createdAt: tx.now,
    });
    noteAct(tx, 'registerFileSent', id, { bytes: content.length, dryRun });
    return id;
  }
}

async function lockImport(tx: Tx, id: string): Promise<Pick<RegisterImport, 'state'>> {
  const [found] = await tx.query<Pick<RegisterImport, 'state'>>(
    'select state from register_import where id = $1 for update',
    [id],
  );
  if (!found) throw notFound('input.id');
  return found;
}

function noteAct(tx: Tx, act: string, objectId: string, detail: Record<string, unknown> = {}) {
  audit.record(tx, { action: `monitoring.${act}`, objectKind: 'RegisterImport', objectId, detail });
}
