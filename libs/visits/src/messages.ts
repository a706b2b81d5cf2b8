import { defineMessages } from '@furikaeri/core';

/** What this room says to people. */
export const say = defineMessages('visits', {
  // Moves
  notInThisState: 'この訪問はいま「{state}」のため、「{move}」は行えません。',
  notThisSide: '「{move}」は、{side}が行います。',
  reasonMissing: '理由を入力してください。相手の方に伝わります。',
  reasonTooLong: '理由は {most} 文字以内で入力してください。',
});
