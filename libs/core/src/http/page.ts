/** What the build of the web app says of its pages: `pages.json`. Files are below the app's base. */
export interface Pages {
  /** The published operation that every page begins with. */
  start: string;
  /** Files of the page that is shown where nobody is signed in. */
  signIn: string[];
  /** By address, `/visits/:id`: the files that its page brings along. */
  pages: Record<string, string[]>;
}

/** The files of the page at this address. */
export function filesAt(path: string, { pages }: Pages): string[] {
  const here = path.split('/');
  const isHere = (address: string) => {
    const parts = address.split('/');
    return (
      parts.length === here.length &&
      parts.every((part, index) => part.startsWith(':') || part === here[index])
    );
  };
  // `/programmes/new` is not one of `/programmes/:id`.
  return (
    (Object.hasOwn(pages, path) && pages[path]) ||
    pages[Object.keys(pages).find(isHere) ?? ''] ||
    []
  );
}

/**
 * index.html for one request: its own files are asked for beside the app's, and who is here stands in
 * it already. A browser far away then asks twice, not four times in a row.
 * @param index with absolute addresses
 * @param start what the operation `start` answered; left out: the app asks itself
 */
export function pageOf(index: string, base: string, files: readonly string[], start?: unknown) {
  const links = files.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`);
  // In an element of data no `<` may end it.
  const told = start === undefined ? '' : JSON.stringify(start).replaceAll('<', '\\u003c');
  return index
    .replace('</head>', () => `${links.join('')}</head>`)
    .replace(/(<script id="start"[^>]*>)(?=<\/script>)/, (tag) => tag + told);
}
