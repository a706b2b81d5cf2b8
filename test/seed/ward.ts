import { system } from '@furikaeri/core';
import { seedWard } from '../../apps/cli/src/demo/seed.js';
import type { Rooms } from '../setup/rooms.js';

/** The demo ward in a test's database, seen from the day its clock shows. */
export const seedDemoWard = (rooms: Pick<Rooms, 'work'>) =>
  rooms.work.run(system('demo'), (tx) => seedWard(tx));
