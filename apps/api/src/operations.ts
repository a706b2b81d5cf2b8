import { readdir, readFile } from 'node:fs/promises';
import type { Operations } from '@furikaeri/core';

const folder = new URL('../operations/', import.meta.url);

/** The published operations: the manifest that production answers, and GraphiQL's examples. */
export async function readOperations(): Promise<Operations> {
  const manifest = JSON.parse(await readFile(new URL('../operations.json', folder), 'utf8'));
  return { manifest, examples: await readDocuments(folder) };
}

/** Documents of a folder and the folders in it, by path without its ending. */
export async function readDocuments(from: URL): Promise<Record<string, string>> {
  const found = (await readdir(from, { recursive: true })).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const files = found.filter((file) => file.endsWith('.graphql')).sort();
  const read = async (file: string) => {
    const text = await readFile(new URL(file, from), 'utf8');
    return [file.replace('.graphql', ''), text.replaceAll('\r\n', '\n')];
  };
  return Object.fromEntries(await Promise.all(files.map(read)));
}

export const publishedFolder = folder;

/** The built web app, beside the built program. */
export const webFolder = new URL('../../../../dist-web/', import.meta.url);
