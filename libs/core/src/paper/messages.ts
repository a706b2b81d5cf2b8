import { defineMessages } from '../errors.js';

export const say = defineMessages('paper', {
  paperBusy:
    '印刷用の資料をつくる順番を待っている人が多いようです。少し待ってから、もう一度お試しください。',
});
