import { Counter, Gauge, Histogram } from 'prom-client';
import { metrics } from '../http/metrics.js';

// In the process's one registry, which /metrics shows.
const registers = [metrics];

export const runsTotal = new Counter({
  name: 'furikaeri_job_runs_total',
  help: 'Ended runs of jobs, by job and end.',
  labelNames: ['job', 'state'],
  registers,
});

export const runSeconds = new Histogram({
  name: 'furikaeri_job_run_seconds',
  help: 'How long runs of jobs last.',
  labelNames: ['job'],
  buckets: [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 900],
  registers,
});

export const runsNow = new Gauge({
  name: 'furikaeri_job_runs_now',
  help: 'Runs going on in this process.',
  registers,
});
