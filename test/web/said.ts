import { readFileSync } from 'node:fs';

export type Language = 'ja' | 'en';

const read = (language: Language) =>
  JSON.parse(readFileSync(`apps/web/words/${language}.json`, 'utf8')) as Record<string, string>;
const words = { ja: read('ja'), en: read('en') };

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The words of this key, as the catalogue has them. */
export function spoken(key: string, language: Language): string {
  const text = words[language][key];
  if (text === undefined) throw new Error(`the catalogue of words has no ${key}`);
  return text;
}

/** What stands on the screen for this key of the catalogue, whatever fills its placeholders. */
export function said(key: string, language: Language): RegExp {
  return new RegExp(
    `^${spoken(key, language)
      .split(/\{\w+\}/)
      .map(escaped)
      .join('[^]*')}$`,
  );
}
