import 'reflect-metadata';

type Command = (...args: string[]) => Promise<void>;

/** Each loads only what it needs: the schema's commands bring the whole API. */
const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migration.js')).migrateUp,
  'migration:check': async () => (await import('./migration.js')).checkDrift,
  'migration:new': async () => (await import('./migration.js')).newMigration,
  'seed-demo': async () => (await import('./demo/commands.js')).seedDemo,
  'demo-accounts': async () => (await import('./demo/commands.js')).listDemoAccounts,
  'admin:create': async () => (await import('./admin-create.js')).createAdmin,
  bounce: async () => (await import('./bounce.js')).recordBounces,
  import: async () => (await import('./import.js')).importFile,
  'audit:verify': async () => (await import('./audit.js')).verifyAudit,
  'schema:check': async () => (await import('./schema.js')).checkSchema,
  'schema:write': async () => (await import('./schema.js')).writeSchema,
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const load = commands[name];
  if (!load) throw new Error(`commands: ${Object.keys(commands).join(', ')}`);
  const command = await load();
  await command(...args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
