import type { Definition } from '../definition.js';
import { words } from './perspectives.js';

const text = { kind: 'text', lines: 3, mostCharacters: 400 } as const;

/** 日中サービス支援型グループホーム, once a year: what a home tells the committee. Strengths first. */
export const homeReview: Definition = {
  title: '日中サービス支援型グループホーム 年次の確認',
  note: `${words.note}\n入居されている方のお名前や、個人が分かることは書かないでください。`,
  minutes: 20,
  totals: 'never',
  sections: [
    {
      id: 'good',
      title: words.strength,
      items: [
        {
          id: 'good.daily',
          title: '日中の過ごし方で大切にしていること',
          role: 'strength',
          form: text,
        },
        { id: 'good.voice', title: '入居されている方の声', role: 'voice', form: text },
      ],
    },
    {
      id: 'support',
      title: 'いまの支援',
      items: [
        {
          id: 'support.capacity',
          title: '定員',
          form: { kind: 'number', unit: '人', least: 1, wholeOnly: true },
        },
        {
          id: 'support.shortStay',
          title: '短期入所（緊急の受け入れ）を行っている',
          form: { kind: 'yesNo' },
        },
        { id: 'support.day', title: '日中の支援の体制', form: text },
        { id: 'support.night', title: '夜間の支援の体制', form: text },
      ],
    },
    {
      id: 'region',
      title: '地域とのつながり',
      items: [
        { id: 'region.open', title: '地域に開かれた運営のための取り組み', form: text },
        { id: 'region.partners', title: '相談支援・医療・家族との連携', form: text },
      ],
    },
    {
      id: 'next',
      title: 'これから',
      items: [
        { id: 'next.topic', title: words.topic, role: 'topic', form: text },
        { id: 'next.step', title: '次にやってみること', role: 'nextStep', form: text },
      ],
    },
  ],
};
