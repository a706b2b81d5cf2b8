import type { ThemesQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';

export type Theme = ThemesQuery['themes'][number];
export type Quote = Theme['quotes'][number];

const kinds: Record<string, () => string> = {
  strength: m.themes_kind_strength,
  topic: m.themes_kind_topic,
  voice: m.themes_kind_voice,
};
export const materialKind = (kind: string): string => kinds[kind]?.() ?? '';
