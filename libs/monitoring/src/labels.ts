import type { DisabilityKind } from './desk.entity.js';

/** 障害種別 as people read it. */
export const disabilityLabels: Record<DisabilityKind, string> = {
  physical: '身体',
  intellectual: '知的',
  mental: '精神',
  intractable: '難病',
  child: '障害児',
  other: 'その他',
};
