import { HandlesJob, type JobHandler } from '@furikaeri/core';
import { RegisterTending } from '../register/register-tending.js';

@HandlesJob('monitoring.tendImports', { everyMinutes: 1 })
export class RegisterTendJob implements JobHandler {
  constructor(private readonly tending: RegisterTending) {}

  handle() {
    return this.tending.tend();
  }
}
