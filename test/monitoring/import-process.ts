// The command `import`, to be killed. Started by register-import.e2e-spec.ts through test/setup/run-ts.cjs.
import { importFile } from '../../apps/cli/src/import.js';

void importFile(...process.argv.slice(3));
