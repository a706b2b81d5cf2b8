import { readFile } from 'node:fs/promises';
import { MailModule, QueueModule } from '@furikaeri/core';
import { type BounceResult, Bounces, RemindersModule } from '@furikaeri/reminders';
import { withRooms } from './context.js';

const answers: Record<BounceResult, string> = {
  recorded: '戻ってきたメールとして記録しました。',
  already: 'すでに記録されています。',
  stillTrying: 'まだ配達の途中です。記録はしていません。',
  unknown: 'このシステムから送ったメールの不達通知ではないようです。記録はしていません。',
};

/** `bounce FILE…`: records returned mails (`.eml`, RFC 3464); `-` reads one from a pipe of the mail server. */
export async function recordBounces(...files: string[]): Promise<void> {
  if (!files.length) throw new Error('使い方: npm run bounce -- 不達通知.eml（- で標準入力）');
  await withRooms([MailModule, QueueModule.inProcess(), RemindersModule], async (rooms) => {
    for (const file of files) {
      const raw = await readFile(file === '-' ? '/dev/stdin' : file);
      console.log(`${file}: ${answers[await rooms.get(Bounces).recordMail(raw)]}`);
    }
  });
}
