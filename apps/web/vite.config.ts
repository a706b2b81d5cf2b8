import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../../dist-web/', import.meta.url));

export default defineConfig({
  root,
  // Relative, so that one build serves every sub-path; the API makes index.html's absolute.
  base: './',
  publicDir: false,
  plugins: [ownFontName(), tailwindcss(), compressed()],
  resolve: {
    alias: {
      '@furikaeri/calendar': fileURLToPath(
        new URL('../../libs/calendar/src/index.ts', import.meta.url),
      ),
    },
  },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // `npm run sizes` holds what a page may weigh, as it travels.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // Of the calendar the app takes eras and months, not every holiday since 1970; and a page
      // takes its own operations.
      treeshake: {
        moduleSideEffects: (id) => !/\/(libs\/calendar|src\/generated)\//.test(id),
      },
      // What pages share comes in one file: dozens of crumbs would queue for the browser's six
      // connections, a round trip each.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'shared', test: /\/src\//, minShareCount: 3 },
          ],
        },
      },
      // "use client" is for servers that render; there is none here.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});

/** The font under a name of ours: an installed BIZ UDPGothic comes first and costs nothing. */
function ownFontName(): Plugin {
  return {
    name: 'own-font-name',
    enforce: 'pre',
    async load(id) {
      if (!/biz-udpgothic[/\\]\d+\.css$/.test(id)) return null;
      const css = await readFile(id, 'utf8');
      return css
        .replaceAll("'BIZ UDPGothic'", "'BIZ UDPGothic Web'")
        .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '');
    },
  };
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A .gz and a .br beside each text file, so that no request waits for it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(outDir, { recursive: true }).catch(() => []);
      for (const file of files.filter((name) => /\.(js|css|svg)$/.test(name))) {
        const content = await readFile(outDir + file);
        await writeFile(`${outDir}${file}.gz`, await promisify(gzip)(content, { level: 9 }));
        await writeFile(`${outDir}${file}.br`, await promisify(brotliCompress)(content, quality));
      }
    },
  };
}
