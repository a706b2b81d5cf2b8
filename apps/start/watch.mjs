// @ts-check
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './prepare.mjs';

const QUIET_MS = 200;

/**
 * Builds again after each change and then calls `changed`. What does not compile is reported, and
 * the running program stays.
 * @param {string} root
 * @param {{ say: (line: string) => void, changed: () => Promise<void> }} options
 * @returns {() => void} ends the watching
 */
export function watchSources(root, { say, changed }) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let work = Promise.resolve();
  /** @type {Set<string>} */
  const scripts = new Set();
  const rebuild = async () => {
    const stale = [...scripts];
    scripts.clear();
    try {
      for (const script of stale) await build(root, { script, keep: true });
      await changed();
      say('変更を反映しました。 / Restarted with the change.');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const watchers = ['apps', 'libs', 'migrations']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true }, (_event, file) => {
        const path = `${folder}/${file}`.replaceAll('\\', '/');
        if (!/(?<!\.spec)\.(tsx?|json|css)$/.test(path) || path.includes('/generated/')) return;
        scripts.add(path.includes('/apps/web/') ? 'build:web' : 'build');
        clearTimeout(timer);
        timer = setTimeout(() => (work = work.then(rebuild)), QUIET_MS);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
