import { type Locale, isLocale, overwriteGetLocale } from '../generated/words/runtime.js';

const KEY = 'language';

/** The language chosen in this browser; Japanese first. Works where storage is shut. */
export function startLanguage(): void {
  const chosen = stored();
  const language: Locale = isLocale(chosen) ? chosen : 'ja';
  overwriteGetLocale(() => language);
  document.documentElement.lang = language;
}

/** Keeps the choice and opens the page anew, so that every word is in it. */
export function changeLanguage(language: Locale): void {
  try {
    localStorage.setItem(KEY, language);
    location.reload();
  } catch {
    overwriteGetLocale(() => language);
    document.documentElement.lang = language;
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
