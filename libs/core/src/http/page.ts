import { createHash } from 'node:crypto';

/** What the build of the web app says of its pages: `pages.json`. Files are below the app's base. */
export interface Pages {
  /** The published operation that every page begins with. */
  start: string;
  /** Files of the page that is shown where nobody is signed in. */
  signIn: string[];
  /** By address, `/visits/:id`: the files that its page brings along. */
  pages: Record<string, string[]>;
}

/** The address in the build of the page at this path. */
export function pageAt(path: string, { pages }: Pages): string | undefined {
  const here = path.split('/');
  const isHere = (address: string) => {
    const parts = address.split('/');
    return (
      parts.length === here.length &&
      parts.every((part, index) => part.startsWith(':') || part === here[index])
    );
  };
  // `/programmes/new` is not one of `/programmes/:id`.
  return Object.hasOwn(pages, path) ? path : Object.keys(pages).find(isHere);
}

/**
 * index.html for one request: its own files are asked for beside the app's, and who is here and what it
 * shows first stands in it already. A browser far away then asks twice, not five times in a row.
 * @param index with absolute addresses
 * @param told by the id of the element it goes into; what is left out, the app asks itself
 */
export function pageOf(
  index: string,
  base: string,
  files: readonly string[],
  told: Readonly<Record<string, unknown>> = {},
): string {
  const links = files.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`);
  return index
    .replace('</head>', () => `${links.join('')}</head>`)
    .replace(/(<script id="(\w+)"[^>]*>)(?=<\/script>)/g, (tag, _open, id: string) =>
      // In an element of data no `<` may end it.
      told[id] === undefined ? tag : tag + JSON.stringify(told[id]).replaceAll('<', '\\u003c'),
    );
}

/** The styles that stand in index.html itself, as a policy names them. */
export const stylesIn = (index: string): string[] =>
  [...index.matchAll(/<style>([^]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
