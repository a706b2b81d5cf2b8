import { Injectable } from '@nestjs/common';

export type Check = () => Promise<unknown>;

const MOST_MS = 2000;

/** Whether this process may be sent work. Modules add what they need to be reachable. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Check>();
  private leaving = false;

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** From now on not ready: the process is going down. */
  leave(): void {
    this.leaving = true;
  }

  /** Asks everything at once, each within two seconds. */
  async ready(): Promise<{ ok: boolean; checks: Record<string, boolean> }> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await passes(check)] as const),
    );
    const checks: Record<string, boolean> = { ...Object.fromEntries(results), up: !this.leaving };
    return { ok: Object.values(checks).every(Boolean), checks };
  }
}

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), MOST_MS);
  });
  const asked = check().then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
