import { defineMessages } from '@furikaeri/core';

/** What this room says to people. */
export const say = defineMessages('visits', {
  // Planning: teams
  notAMember:
    '選ばれた方は、いまこの年度の訪問メンバーではありません。先にメンバーに加えてください。',
  twice: '{name}さんが、2 回選ばれています。',
  nobodyOfField: '主任相談支援専門員かコアチームの方を、1 人以上選んでください。',
  nobodyOfCentre:
    '基幹相談支援センターの方を、1 人以上選んでください。公と民でいっしょに訪問します。',
  otherLeadMissing:
    '主任のいる事業所には、ほかの主任と基幹がいっしょに訪問します。主任を選んでください。',
  sameCorporation: '{name}さんは、訪問先と同じ法人で働いているため、この訪問には加われません。',
  // Planning: visits
  targetDropped: 'この訪問先は、取りやめになっています。',
  programmeNotOpen:
    'この年度の訪問の計画は、いま「{state}」です。「実施中」にしてから行ってください。',
  alreadyPlanned: 'この回のこの事業所への訪問は、すでに計画されています。',
  visitIdTaken: 'この訪問の番号は、すでに使われています。画面を開きなおしてください。',
  activitiesMissing: '訪問で行うことを、1 つ以上選んでください。',
  activityOutside: '「{activity}」は、この年度の計画に入っていません。',
  textTooLong: '{most} 文字以内で入力してください。',
  // Moves
  notInThisState: 'この訪問はいま「{state}」のため、「{move}」は行えません。',
  notThisSide: '「{move}」は、{side}が行います。',
  reasonMissing: '理由を入力してください。相手の方に伝わります。',
  reasonTooLong: '理由は {most} 文字以内で入力してください。',
});
