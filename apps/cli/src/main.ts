import 'reflect-metadata';
import { checkDrift, migrateUp, newMigration } from './migration.js';

const commands: Record<string, (...args: string[]) => Promise<void>> = {
  migrate: migrateUp,
  'migration:check': checkDrift,
  'migration:new': newMigration,
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new Error(`commands: ${Object.keys(commands).join(', ')}`);
  await command(...args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
