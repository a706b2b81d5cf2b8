import { type PersonalFinding, matches } from './finding.js';

const digits = (text: string): string => text.replace(/\D/g, '');

const DATE =
  '(?:(?:令和|平成|昭和|大正|明治|[RHSTM])\\s*(?:\\d{1,2}|元)|\\d{4})\\s*[-年./]\\s*\\d{1,2}\\s*[-月./]\\s*\\d{1,2}日?';

/** 202611221430 and 20261122143000 are times of a day, not numbers of a person. */
const isTimestamp = (text: string): boolean =>
  /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])/.test(text);

/** Numbers and addresses by which a person is found. `folded` comes from `fold`. */
export const findNumbers = (folded: string): PersonalFinding[] => [
  ...matches('email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, folded),
  ...matches(
    'birthDate',
    new RegExp(
      `(?:生年月日|誕生日|生まれ)[はが:\\s]{0,3}${DATE}|${DATE}\\s*(?:生まれ|うまれ|生(?![ぁ-ん一-龠]))`,
      'gi',
    ),
    folded,
  ),
  ...matches(
    'myNumber',
    /(?<![\d-])\d{4}([ -]?)\d{4}\1\d{4}(?![\d-])/g,
    folded,
    (found) => !isTimestamp(digits(found)),
  ),
  // An unbroken ten-digit number could be either; a telephone number begins with a single 0.
  ...matches(
    'phone',
    /(?<![\d-])(?:\+81[- ]?\d{1,4}|\(?0\d{1,4}\)?)(?:[- ]?\d{1,4})[- ]?\d{3,4}(?![\d-])/g,
    folded,
    (found) => /^(?:0[1-9]\d{8,9}|81[1-9]\d{8,9})$/.test(digits(found)),
  ),
  // 受給者証番号. Ten digits also make a 事業所番号: the person decides, the text is only asked about.
  ...matches('certificateNumber', /(?<![\d-])\d{10}(?![\d-])/g, folded),
  ...matches('address', /〒?(?<![\d-])\d{3}-\d{4}(?![\d-])/g, folded, (found) =>
    found.startsWith('〒'),
  ),
  ...matches(
    'address',
    /[一-龠々ヶケァ-ヶぁ-ん]{2,20}(?<!第)\d{1,2}(?:-\d{1,3}-\d{1,4}|丁目\s?\d{1,3}(?:番|-)(?:地|\d{1,3}号?)?|番地?\d{1,3}号)(?![\d-])/g,
    folded,
  ),
];
