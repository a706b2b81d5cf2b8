import { wordsOf } from '@furikaeri/core';
import { registerEnumType } from '@nestjs/graphql';
import { sharingLevels, sheetMoveNames, sheetPurposes, type SheetState } from '../domain/sheet.js';
import { sheetReaders } from '../sheets.access.js';

export const SheetStateEnum = wordsOf<SheetState>(['draft', 'submitted']);
registerEnumType(SheetStateEnum, {
  name: 'SheetState',
  description: 'シートの状態.',
  valuesMap: { draft: { description: '記入中' }, submitted: { description: '提出済み' } },
});

export const SharingEnum = wordsOf(sharingLevels);
registerEnumType(SharingEnum, {
  name: 'Sharing',
  description: '見せる範囲: the office decides, and nobody else.',
  valuesMap: {
    kept: { description: '事業所の中だけ' },
    visitors: { description: '訪問する人にも見せる' },
    released: { description: '名前を出さず、評価会議の材料として基幹にも見せる' },
  },
});

export const SheetPurposeEnum = wordsOf(sheetPurposes);
registerEnumType(SheetPurposeEnum, {
  name: 'SheetPurpose',
  description: 'What the sheet is filled for.',
  valuesMap: {
    visit: { description: '訪問の前の振り返り' },
    practice: { description: 'ネットワークでの練習' },
    survey: { description: '年に一度の調査' },
    review: { description: '年に一度の振り返り（事業の報告）' },
  },
});

export const SheetMoveEnum = wordsOf(sheetMoveNames);
registerEnumType(SheetMoveEnum, {
  name: 'SheetMove',
  description: 'What is done with a sheet.',
  valuesMap: {
    begin: { description: '書きはじめる' },
    save: { description: '書く' },
    submit: { description: '提出する' },
    reopen: { description: '書きなおす' },
    share: { description: '見せる範囲を決める' },
    offerOfficialRoute: { description: '相談・通報の窓口を案内する' },
  },
});

export const SheetReaderEnum = wordsOf(sheetReaders);
registerEnumType(SheetReaderEnum, {
  name: 'SheetReaderKind',
  description: 'As what somebody reads a sheet.',
  valuesMap: {
    writer: { description: '書いたご本人' },
    manager: { description: '事業所の管理者' },
    visitor: { description: '訪問する人' },
    coordinator: { description: '基幹職員' },
  },
});
