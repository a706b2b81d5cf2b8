import globalSetup from '../setup/global-setup.js';
import globalTeardown from '../setup/global-teardown.js';
import { walk } from './walk.js';

/** `npm run walk`: the main job with a clock that is set, on servers of its own. */
void (async () => {
  await globalSetup();
  await walk(console.log).finally(globalTeardown);
})();
