import { definePDFJSModule, getDocumentProxy } from 'unpdf';

/** A PDF as a reader of PDFs sees it. */
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
  return {
    pages: pages.length,
    /** Without spaces: where lines break is the paper's matter. */
    text: pages.join('').replace(/\s/g, ''),
    info: info as Record<string, unknown>,
    tagged: (await document.getMarkInfo())?.Marked ?? false,
    /** Kinds of tags: H1, Table, … */
    roles,
    universal: pdf.includes('pdfuaid:part'),
  };
}

interface Node {
  role?: string;
  children?: object[];
}
function collect(node: Node | null, roles: Set<string>): void {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) collect(child, roles);
}
