import { verifyChains } from '@furikaeri/audit';
import { system, UnitOfWork } from '@furikaeri/core';
import { withRooms } from './context.js';

/** `audit:verify`: recounts every chain of the audit log; exit code 1 when a link is broken. */
export async function verifyAudit(): Promise<void> {
  await withRooms([], async (rooms) => {
    const reports = await rooms
      .get(UnitOfWork)
      .read(system('cli.auditVerify'), (tx) => verifyChains((sql) => tx.query(sql)));
    for (const { chain, entries, brokenAt } of reports) {
      const verdict = brokenAt.length ? `BROKEN at ${placesOf(brokenAt)}` : 'OK';
      console.log(`${chain}: ${entries} entries, ${verdict}`);
    }
    if (!reports.length) console.log('no entries yet');
    if (reports.some(({ brokenAt }) => brokenAt.length)) process.exitCode = 1;
  });
}

const placesOf = (seqs: readonly number[]): string =>
  seqs.slice(0, 20).join(', ') + (seqs.length > 20 ? ` and ${seqs.length - 20} more` : '');
