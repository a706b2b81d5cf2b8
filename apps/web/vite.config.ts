import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import { build, defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const sources = new URL('src/', import.meta.url);
const outDir = fileURLToPath(new URL('../../dist-web/', import.meta.url));

const alias = {
  '@furikaeri/calendar': fileURLToPath(
    new URL('../../libs/calendar/src/index.ts', import.meta.url),
  ),
};

export default defineConfig({
  root,
  // Relative, so that one build serves every sub-path; the API makes index.html's absolute.
  base: './',
  publicDir: false,
  plugins: [ownFontName(), tailwindcss(), styleBelow(), pageFiles(), firstReads(), compressed()],
  resolve: { alias },
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
            { name: 'first', tags: ['$initial'], priority: 2 },
            // Most pages are for reading.
            {
              name: 'forms',
              test: /node_modules.(react-hook-form|@hookform|valibot).|\/(ui\/(bind|\w+-form|form-dialog)|access\/sign-in-form)\./,
              priority: 1,
              // What they are built of belongs to pages for reading too.
              includeDependenciesRecursively: false,
            },
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

/** The app's style below the words of waiting: above them it would keep them from being shown. */
function styleBelow(): Plugin {
  const link = /\s*<link rel="stylesheet"[^>]*>/;
  return {
    name: 'style-below',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const [style] = link.exec(html) ?? [];
        if (!style) throw new Error('index.html has no style');
        return html.replace(link, '').replace('<noscript>', `${style.trim()}\n    <noscript>`);
      },
    },
  };
}

/**
 * pages.json for the server: the operation whose answer index.html takes along, and by address of a
 * page the files that its browser will ask for next.
 */
function pageFiles(): Plugin {
  return {
    name: 'page-files',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = chunks.find(({ isEntry }) => isEntry)!.fileName;
      const filesOf = (name: string, seen = new Set<string>()): string[] => {
        if (name === first || seen.has(name)) return [];
        seen.add(name);
        const chunk = chunks.find(({ fileName }) => fileName === name)!;
        return [name, ...chunk.imports.flatMap((other) => filesOf(other, seen))];
      };
      const filesBehind = (module: string) => {
        const path = fileURLToPath(new URL(module.replace(/\.js$/, '.tsx'), sources));
        const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(path));
        if (!chunk) throw new Error(`${module} is in no file`);
        return filesOf(chunk.fileName);
      };
      const lines = await readFile(new URL('routes.tsx', sources), 'utf8');
      const line = /later\(\s*'([^']+)',\s*async \(\) => \(await import\('([^']+)'\)\)/g;
      const pages = [...lines.matchAll(line)];
      if (pages.length !== lines.split('import(').length - 1)
        throw new Error('routes.tsx has pages that are not read');
      const start = await readFile(new URL('generated/operations/Start.ts', sources), 'utf8');
      const source = JSON.stringify({
        start: /id: '(\w+)'/.exec(start)?.[1],
        signIn: filesBehind('./rooms/access/sign-in-page.js'),
        pages: Object.fromEntries(pages.map(([, path, module]) => [path, filesBehind(module!)])),
      });
      this.emitFile({ type: 'asset', fileName: 'pages.json', source });
    },
  };
}

/** first-reads.cjs for the server: what a page asks first. Required, as our tests are no modules. */
function firstReads(): Plugin {
  return {
    name: 'first-reads',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        resolve: { alias },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'node20',
          ssr: fileURLToPath(new URL('first-reads.ts', sources)),
          rolldownOptions: { output: { format: 'cjs', entryFileNames: 'first-reads.cjs' } },
        },
      });
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
