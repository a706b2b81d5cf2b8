import { Inject, Injectable } from '@nestjs/common';
import { Clock, ENVIRONMENT, type Environment, tooManyRequests } from '@furikaeri/core';

/** Seconds' worth of requests that may come at once. */
const BURST_SECONDS = 10;
/** Buckets kept; the one unused for longest goes first. */
const MOST = 10_000;

/**
 * A coarse guard against a browser that has run wild. Each process counts for itself, on purpose:
 * nothing depends on the exact number, and a count in PostgreSQL would cost more than most requests.
 * What must be exact, attempts to sign in, is counted by `Attempts`.
 */
@Injectable()
export class RequestRate {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Throws TOO_MANY_REQUESTS. */
  take(who: string): void {
    const perSecond = this.env.REQUESTS_PER_SECOND;
    const burst = perSecond * BURST_SECONDS;
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(who) ?? { left: burst, at: now };
    const refilled = bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond;
    const left = Math.min(burst, refilled) - 1;
    if (left < 0) throw tooManyRequests(1);
    // Set anew, so that the map's order is the order of last use.
    this.buckets.delete(who);
    this.buckets.set(who, { left, at: now });
    if (this.buckets.size > MOST) this.buckets.delete(this.buckets.keys().next().value!);
  }
}
