import { JobRun } from './queue/job-run.entity.js';

export const coreEntities = [JobRun];
