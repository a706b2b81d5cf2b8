import { defineMessages } from '@furikaeri/core';

export const say = defineMessages('directory', {
  blank: '{what}を入力してください。',
  tooLong: '{what}は {most} 文字までで入力してください。',
  municipalityCode: '全国地方公共団体コードは、検査数字を含む 6 桁で入力してください。',
  municipalityExists: 'この団体コードの自治体は、すでに登録されています。',
  officeNumber: '事業所番号は、都道府県番号で始まる 10 桁の数字で入力してください。',
  officeNumberTaken: 'この事業所番号は、すでに「{name}」で使われています。',
  corporationExists: '同じ名前の法人が、すでに登録されています。',
  kindNeeded: '事業所の種類を 1 つ以上選んでください。',
  closedBeforeOpened: '廃止日は、開設日より後の日にしてください。',
  alreadyClosed: 'この事業所は、すでに {day} で廃止になっています。',
  startsAfterClosing:
    '廃止日より後に始まる役割があります。先にその役割を取りやめてから、もう一度お試しください。',
  email: 'メールアドレスの形を確かめてください。',
  untilBeforeFrom: '終わりの日は、始まりの日（{day}）以降にしてください。',
  doubled: 'この方は、その期間に同じ役割をすでにもっています。',
  officeNeeded: 'この役割には、所属する事業所を選んでください。',
  officeNotAllowed: 'この役割には、事業所は選べません。',
  coreCentreNeeded: '基幹相談支援センターの職員には、基幹相談支援センターを選んでください。',
  officeClosed: '事業所の廃止日より後にかかる役割は登録できません。',
  appointmentEnded: 'この役割は、すでに {day} で終わっています。',
  lastCoordinator:
    '基幹相談支援センターの担当者が一人もいなくなります。次の方を登録してから、終わりの日を入れてください。',
  notBefore: '新しい役割は、前の役割が終わった次の日以降に始めてください。',
  coordinatorChanges:
    'この方はほかの事業所や区の役割ももっています。変更は基幹相談支援センターへご連絡ください。',
  qualificationExists: 'この資格は、すでに登録されています。',
  inTheFuture: '先の日付は入力できません。',
  roleNeeded: '所属と役割を選んでください。',
});
