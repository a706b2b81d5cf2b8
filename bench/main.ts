import 'reflect-metadata';
import { openGround } from './ground.js';
import { benchFindings } from './findings.js';
import { benchGraphql } from './graphql.js';
import { benchImport } from './import.js';
import { heading, summary } from './ratio.js';
import { benchSweep } from './sweep.js';
import { benchVisits } from './visits.js';

/** `npm run bench [part …]`: ratios against the bare thing, in one run; figures, not tests. */
const parts: Record<string, (ground: Awaited<ReturnType<typeof openGround>>) => Promise<void>> = {
  sweep: benchSweep,
  graphql: benchGraphql,
  visits: benchVisits,
  findings: benchFindings,
  import: async (ground) => {
    await benchImport(ground, 10_000);
    await benchImport(ground, 100_000);
  },
};

const asked = process.argv.slice(2);
heading();
for (const [name, run] of Object.entries(parts)) {
  if (asked.length && !asked.includes(name)) continue;
  const ground = await openGround();
  await run(ground).finally(() => ground.close());
}
summary();
