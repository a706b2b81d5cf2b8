import 'reflect-metadata';
import { createAdmin } from './admin-create.js';
import { verifyAudit } from './audit.js';
import { recordBounces } from './bounce.js';
import { listDemoAccounts, seedDemo } from './demo/commands.js';
import { checkSchema, writeSchema } from './schema.js';
import { checkDrift, migrateUp, newMigration } from './migration.js';

const commands: Record<string, (...args: string[]) => Promise<void>> = {
  migrate: migrateUp,
  'migration:check': checkDrift,
  'migration:new': newMigration,
  'seed-demo': seedDemo,
  'demo-accounts': listDemoAccounts,
  'admin:create': createAdmin,
  bounce: recordBounces,
  'audit:verify': verifyAudit,
  'schema:check': checkSchema,
  'schema:write': writeSchema,
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
