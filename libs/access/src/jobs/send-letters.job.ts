import { HandlesJob, type JobHandler, type Run } from '@furikaeri/core';
import { LetterSender, sendAccountLetters } from '@furikaeri/access';

/** Invitations and password links. Without ids it recurs, for letters whose ring was lost. */
@HandlesJob(sendAccountLetters, { everyMinutes: 5 })
export class SendLettersJob implements JobHandler<{ ids?: string[] }> {
  constructor(private readonly letters: LetterSender) {}

  async handle({ ids }: { ids?: string[] }, run: Run): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const id of ids ?? (await this.letters.waiting())) {
      run.signal.throwIfAborted();
      const state = await this.letters.send(id);
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  }
}
