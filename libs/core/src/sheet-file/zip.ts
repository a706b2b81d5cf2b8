import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { say } from './messages.js';
import { UnreadableFile } from './unreadable.js';

/** What a workbook may hold unpacked; 100,000 rows of a register take about 80 MB. */
const MOST_UNPACKED = 600 * 1024 * 1024;
/** Of that, what has to stand in memory whole: shared strings, styles. */
const MOST_KEPT = 64 * 1024 * 1024;

interface Entry {
  method: number;
  size: number;
  offset: number;
}

/**
 * The parts of an .xlsx (a ZIP), unpacked as they are read. What is unpacked is counted: a header
 * that lies about its size cannot fill the memory.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  constructor(private readonly content: Buffer) {
    try {
      this.readDirectory();
    } catch {
      throw new UnreadableFile(say.brokenWorkbook());
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async text(name: string): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of this.openKept(name)) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  }

  /** For a part that its reader keeps whole. */
  async *openKept(name: string): AsyncGenerator<Buffer> {
    let kept = 0;
    for await (const part of this.open(name)) {
      kept += part.length;
      if (kept > MOST_KEPT) throw new UnreadableFile(say.tooMuchUnpacked());
      yield part;
    }
  }

  async *open(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const packed = this.packed(entry);
    if (entry.method === 0) return yield packed;
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    Readable.from([packed]).pipe(inflate);
    try {
      for await (const part of inflate) {
        this.unpacked += part.length;
        if (this.unpacked > MOST_UNPACKED) throw new UnreadableFile(say.tooMuchUnpacked());
        yield part;
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile(say.brokenWorkbook());
    } finally {
      inflate.destroy();
    }
  }

  private packed({ offset, size }: Entry): Buffer {
    const at = offset + 30;
    const start =
      at + this.content.readUInt16LE(offset + 26) + this.content.readUInt16LE(offset + 28);
    return this.content.subarray(start, start + size);
  }

  private readDirectory(): void {
    const { content } = this;
    const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    const count = content.readUInt16LE(end + 10);
    let at = content.readUInt32LE(end + 16);
    for (let n = 0; n < count; n++) {
      if (content.readUInt32LE(at) !== 0x02014b50) throw new RangeError('no entry here');
      const method = content.readUInt16LE(at + 10);
      const [name, extra, comment] = [28, 30, 32].map((o) => content.readUInt16LE(at + o)) as [
        number,
        number,
        number,
      ];
      const path = content.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/');
      if (method !== 0 && method !== 8) throw new RangeError('packed in a way Excel does not use');
      this.entries.set(path, {
        method,
        size: content.readUInt32LE(at + 20),
        offset: content.readUInt32LE(at + 42),
      });
      at += 46 + name + extra + comment;
    }
  }
}
