import { formatBoth, todayInTokyo } from '@furikaeri/calendar';
import type { PaperHead, ReadTx } from '@furikaeri/core';

/** What every document says of itself: whose it is, of which day, and who may see it. */
export async function readPaperHead(
  tx: ReadTx,
  { title, readers }: Pick<PaperHead, 'title' | 'readers'>,
): Promise<PaperHead> {
  const [row] = await tx.query<{ name: string }>(`select name from municipality where id = $1`, [
    tx.actor.municipalityId,
  ]);
  const printedOn = formatBoth(todayInTokyo(tx.now));
  return { municipality: row?.name ?? '', title, printedOn, readers };
}
