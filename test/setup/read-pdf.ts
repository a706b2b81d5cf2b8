import { spawnSync } from 'node:child_process';
import { definePDFJSModule, getDocumentProxy } from 'unpdf';

/** Debian's `poppler-utils`, when it is on the PATH: a second reader, with nothing in common with the first. */
export const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
if (!hasPdftotext) console.warn('SKIPPED: papers read by pdftotext, poppler-utils is missing');

/** A PDF as readers of PDFs see it: two, where there are two, and they must agree. */
export async function readPdf(pdf: Buffer) {
  await definePDFJSModule(() => import('unpdf/pdfjs'));
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const pages: string[] = [];
  const roles = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    collect(await page.getStructTree(), roles);
  }
  const { info } = await document.getMetadata();
  const text = bare(pages.join(''));
  if (hasPdftotext) mustAgree(text, bare(byPdftotext(pdf)));
  return {
    pages: pages.length,
    text,
    info: info as Record<string, unknown>,
    tagged: (await document.getMarkInfo())?.Marked ?? false,
    /** Kinds of tags: H1, Table, … */
    roles,
    /** Titles of the headings, as a reader lists them. */
    outline: titlesOf(await document.getOutline()),
    universal: pdf.includes('pdfuaid:part'),
  };
}

/**
 * Without spaces: where lines break is the paper's matter. Some machines' fonts draw 入 and ・ with the
 * glyphs of the radical ⼊ and of ‧, and a reader tells what it sees.
 */
const bare = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replaceAll('‧', '・');

function byPdftotext(pdf: Buffer): string {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout.toString('utf8');
}

/** In which order they go through a table is each reader's own: the characters are the same. */
function mustAgree(one: string, other: string): void {
  const sorted = (text: string) => [...text.normalize('NFKC')].toSorted().join('');
  if (sorted(one) !== sorted(other)) throw new Error(`two readers differ:\n${one}\n${other}`);
}

interface Node {
  role?: string;
  children?: object[];
}
function collect(node: Node | null, roles: Set<string>): void {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) collect(child, roles);
}

interface Entry {
  title: string;
  items: Entry[];
}
const titlesOf = (entries: Entry[] | null): string[] =>
  (entries ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);
