import { Injectable } from '@nestjs/common';
import { audit } from '@furikaeri/audit';
import { system, type Tx, UnitOfWork } from '@furikaeri/core';
import { Reminders } from '@furikaeri/reminders';
import type { ImportState } from '../register-import.entity.js';
import { type ImportCounts, StagedRegister } from './apply.js';
import { Findings } from './finding.js';
import { end, type ImportFacts, lockRegister, mark, readImport } from './import-row.js';
import { loadKnown } from './load-known.js';
import { rowsOfFile } from './rows-of-file.js';
import { stage } from './staging.js';

/** Who watches a run. */
export interface Watcher {
  progress?(rowsRead: number, rowsTotal: number): void;
  /** The process is going down: the run stops and may be taken up again. */
  signal?: AbortSignal;
}

/** A file that stops the worker each time is given up. */
const MOST_TRIES = 5;
const open: readonly ImportState[] = ['waiting', 'checking', 'applying'];

/** Ends the transaction with nothing written, as it should. */
class RolledBack extends Error {
  constructor(
    readonly state: ImportState,
    readonly counts: Partial<ImportCounts> = {},
  ) {
    super(state);
  }
}

/**
 * Carries out one import in one transaction: all of the file or nothing. It may be killed at any
 * moment and run again; twice at once, the second waits and finds nothing to do.
 */
@Injectable()
export class RegisterImporter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: Reminders,
  ) {}

  /** Gives the state it ended in. Throws only what is no fault of the file. */
  async run(id: string, municipalityId: string, watcher: Watcher = {}): Promise<ImportState> {
    const actor = system('monitoring.importRegister', municipalityId);
    const findings = new Findings();
    try {
      return await this.work.run(actor, async (tx) => {
        await lockRegister(tx);
        const facts = await readImport(tx, id);
        if (!facts || !open.includes(facts.state)) return facts?.state ?? 'cancelled';
        await this.begin(facts);
        return this.carryOut(tx, facts, findings, watcher);
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      const { state, counts } = error;
      await this.work.run(actor, (tx) =>
        end(tx, { id, municipalityId }, endingOf(state, counts, findings)),
      );
      return state;
    }
  }

  private async begin(facts: ImportFacts): Promise<void> {
    if (!facts.content || facts.tries >= MOST_TRIES) throw new RolledBack('failed');
    const { stop } = await mark(this.work, facts, {
      state: 'checking',
      rowsRead: 0,
      counts: { tries: facts.tries + 1 },
    });
    if (stop) throw new RolledBack('cancelled');
  }

  private async carryOut(
    tx: Tx,
    facts: ImportFacts,
    findings: Findings,
    { progress, signal }: Watcher,
  ): Promise<ImportState> {
    const show = async (rowsRead: number, rowsTotal: number) => {
      signal?.throwIfAborted();
      const { stop } = await mark(this.work, facts, { state: 'checking', rowsRead, rowsTotal });
      if (stop) throw new RolledBack('cancelled');
      progress?.(rowsRead, rowsTotal);
    };
    const known = await loadKnown(tx);
    const content = facts.content as Buffer;
    await stage(tx, rowsOfFile(content, { known, findings, progress: show }));
    if (findings.errors) throw new RolledBack('refused');
    const register = await StagedRegister.plan(tx);
    findings.add(await register.remarks());
    if (findings.errors) throw new RolledBack('refused');
    const { stop } = await mark(this.work, facts, {
      state: facts.dryRun ? 'checking' : 'applying',
    });
    if (stop) throw new RolledBack('cancelled');
    const counts = await register.write(this.reminders);
    if (facts.dryRun) throw new RolledBack('checked', counts);
    await end(tx, facts, endingOf('applied', counts, findings));
    audit.record(tx, {
      action: 'monitoring.registerImported',
      objectKind: 'RegisterImport',
      objectId: facts.id,
      detail: { ...counts, requestedBy: facts.requestedBy },
    });
    return 'applied';
  }
}

const endingOf = (state: ImportState, counts: Partial<ImportCounts>, findings: Findings) => ({
  state,
  counts: { ...counts, errors: findings.errors, warnings: findings.warnings },
  findings: findings.listed,
});
