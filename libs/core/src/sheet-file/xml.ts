import { SaxesParser, type SaxesOptions } from 'saxes';
import { StringDecoder } from 'node:string_decoder';
import { say } from './messages.js';
import { UnreadableFile } from './unreadable.js';

type PlainTags = SaxesOptions & { xmlns: false };

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Feeds parts of an XML to handlers; names come without their prefix. One tick after each part. */
export async function* readXml(
  parts: AsyncIterable<Buffer>,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser<PlainTags>({ position: false, xmlns: false });
  const fail = () => {
    throw new UnreadableFile(say.brokenWorkbook());
  };
  parser.on('error', fail);
  // A workbook has no document type; entities in one can swell without end.
  parser.on('doctype', fail);
  if (open) parser.on('opentag', (tag) => open(plain(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag) => close(plain(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new StringDecoder('utf8');
  for await (const part of parts) {
    parser.write(decoder.write(part));
    yield;
  }
  parser.close();
  yield;
}

/** Reads it to its end. */
export async function readAllXml(
  parts: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of readXml(parts, handlers)) void _;
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
