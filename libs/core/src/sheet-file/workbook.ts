import { posix } from 'node:path';
import { readAllXml } from './xml.js';
import type { Zip } from './zip.js';

/** What all sheets of a workbook share. */
export interface Workbook {
  /** In the order of their tabs; `path` is the part of the file. */
  sheets: { name: string; path: string }[];
  strings: string[];
  /** By the number of a cell's style: whether it shows its number as a date. */
  dateStyles: boolean[];
  /** Days are counted from 1904 (old Macintosh files). */
  from1904: boolean;
}

export async function openWorkbook(zip: Zip): Promise<Workbook> {
  const { tabs, from1904 } = await readTabs(zip);
  const targets = await readRelations(zip);
  return {
    sheets: tabs
      .map(({ name, id }) => ({ name, path: targets.get(id) ?? '' }))
      .filter(({ path }) => zip.has(path)),
    strings: await readStrings(zip),
    dateStyles: await readDateStyles(zip),
    from1904,
  };
}

async function readTabs(zip: Zip) {
  const tabs: { name: string; id: string }[] = [];
  let from1904 = false;
  await readAllXml(zip.open('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet') {
        tabs.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' });
      }
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    },
  });
  return { tabs, from1904 };
}

async function readRelations(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readAllXml(zip.open('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || !Id || !Target) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return targets;
}

/** Furigana of a string (`rPh`) are not its text. */
async function readStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  await readAllXml(zip.openKept('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Built-in formats that show a date; 27–36 and 50–58 are Japanese ones. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format with years, eras or days, outside of quotes, colours and conditions; 0.00E+00 is none. */
export const isDateFormat = (code: string): boolean => {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|general/gi, '');
  return /[ygd]|e(?![+-])/i.test(bare.split(';')[0] ?? '');
};

async function readDateStyles(zip: Zip): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyle = false;
  await readAllXml(zip.open('xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') formats.set(id, formatCode ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) {
        styles.push(isBuiltInDate(id) || isDateFormat(formats.get(id) ?? ''));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}
