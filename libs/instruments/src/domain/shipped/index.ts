import type { Definition } from '../definition.js';
import { annualSurvey } from './annual-survey.js';
import { homeReview } from './home-review.js';
import { reflectionFull } from './reflection-full.js';
import { reflectionShort } from './reflection-short.js';

interface Shipped {
  code: string;
  name: string;
  kind: 'reflection' | 'survey' | 'review';
  definition: Definition;
}

/** Forms that every municipality begins with, and changes as it likes. */
export const shippedForms: readonly Shipped[] = [
  {
    code: 'reflection-full',
    name: '振り返りシート（6つの視点）',
    kind: 'reflection',
    definition: reflectionFull,
  },
  {
    code: 'reflection-short',
    name: '振り返りシート（3分版）',
    kind: 'reflection',
    definition: reflectionShort,
  },
  {
    code: 'annual-survey',
    name: '年次モニタリング調査票（35項目）',
    kind: 'survey',
    definition: annualSurvey,
  },
  {
    code: 'home-review',
    name: '日中サービス支援型グループホーム 年次の確認',
    kind: 'review',
    definition: homeReview,
  },
];
