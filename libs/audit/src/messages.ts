import { defineMessages } from '@furikaeri/core';

export const say = defineMessages('audit', {
  actionName: '操作の名前を確かめてください。',
  cursor: '続きの位置を確かめてください。一覧を開き直すと直ります。',
  turned: '終わりの日は、始まりの日以降にしてください。',
});
