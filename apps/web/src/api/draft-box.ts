/**
 * What could not be saved, kept in this browser for a while: sealed with a key that only the server
 * has, wiped at sign-out. Without a key (the ward does not want it), without storage or without
 * WebCrypto (no https) it keeps nothing.
 */
const PREFIX = 'draft ';
const KEEP_FOR_MS = 3 * 24 * 3_600_000;

/** After a sign-out nothing is kept any more, until the page is opened anew. */
let isShut = false;

interface Box {
  until: number;
  iv: string;
  sealed: string;
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const textOf = (bytes: Uint8Array) => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
/** Tied to its name: moved under another it does not open. */
const algorithm = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
});

/** The storage, or nothing where the browser shuts it. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

const namesIn = (place: Storage | undefined, start = ''): string[] =>
  Object.keys(place ?? {}).filter((name) => name.startsWith(PREFIX + start));

export class DraftBox {
  private readonly key: Promise<CryptoKey> | undefined;
  private readonly place = storage();
  /** Sealing takes its time: what was put last wins. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly personId: string,
    key: string | null,
  ) {
    // Before https this is missing.
    const subtle = (crypto as Partial<Crypto>).subtle;
    if (key !== null && this.place) {
      this.key = subtle?.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    }
  }

  /** Whether it can keep anything here. */
  get isOpen(): boolean {
    return this.key !== undefined;
  }

  put(name: string, value: unknown): Promise<void> {
    return this.next(async () => {
      const key = await this.key;
      if (!key) return;
      const full = this.nameOf(name);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const words = new TextEncoder().encode(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt(algorithm(iv, full), key, words);
      const box: Box = {
        until: Date.now() + KEEP_FOR_MS,
        iv: textOf(iv),
        sealed: textOf(new Uint8Array(sealed)),
      };
      if (!isShut) this.place?.setItem(full, JSON.stringify(box));
    });
  }

  drop(name: string): Promise<void> {
    return this.next(() => Promise.resolve(this.place?.removeItem(this.nameOf(name))));
  }

  /** Names of this person's that begin so; what is too old goes. */
  names(start = ''): string[] {
    const now = Date.now();
    for (const full of namesIn(this.place)) {
      const until = (this.boxOf(full)?.until ?? 0) as number;
      if (until < now) this.place?.removeItem(full);
    }
    return namesIn(this.place, `${this.personId} ${start}`).map((full) =>
      full.slice(this.nameOf('').length),
    );
  }

  /** Undefined where nothing opens under the name. */
  async get<Value>(name: string): Promise<Value | undefined> {
    const key = await this.key;
    const full = this.nameOf(name);
    const box = this.boxOf(full);
    if (!key || !box) return undefined;
    try {
      const how = algorithm(bytesOf(box.iv), full);
      const words = await crypto.subtle.decrypt(how, key, bytesOf(box.sealed));
      return JSON.parse(new TextDecoder().decode(words)) as Value;
    } catch {
      return undefined;
    }
  }

  private readonly nameOf = (name: string): string => `${PREFIX}${this.personId} ${name}`;

  private boxOf(full: string): Box | undefined {
    try {
      return JSON.parse(this.place?.getItem(full) ?? '') as Box;
    } catch {
      return undefined;
    }
  }

  private next(work: () => Promise<void>): Promise<void> {
    // Storage that is full or shut keeps nothing, and disturbs nobody.
    const done = this.turn.then(work).catch(() => undefined);
    this.turn = done;
    return done;
  }
}

/** At sign-out: everybody's, so that nothing stays on a shared PC. */
export function wipeDrafts(): void {
  isShut = true;
  const place = storage();
  for (const name of namesIn(place)) place?.removeItem(name);
}
