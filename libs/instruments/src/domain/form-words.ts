import type { AnswerForm, ItemRole } from './definition.js';

/** 答え方 in the words of people. */
export const formWords: Record<AnswerForm['kind'], string> = {
  text: '文章',
  choice: '選ぶ',
  scale: '段階',
  number: '数',
  date: '日付',
  month: '年月',
  yesNo: 'はい・いいえ',
  list: '箇条書き',
};

export const roleWords: Record<ItemRole, string> = {
  strength: 'よいところ',
  topic: '気になること',
  voice: '本人の声',
  nextStep: '次にやってみること',
  evidence: '根拠',
};

/** The form in one line, without the words to choose from: 「数（件、0～10、整数）」. */
export function describeForm(form: AnswerForm): string {
  const more = detailsOf(form).filter(Boolean);
  return formWords[form.kind] + (more.length ? `（${more.join('、')}）` : '');
}

function detailsOf(form: AnswerForm): (string | false | undefined)[] {
  switch (form.kind) {
    case 'text':
      return [
        form.lines !== undefined && `${form.lines} 行`,
        form.mostCharacters !== undefined && `${form.mostCharacters} 文字まで`,
      ];
    case 'choice':
      return [form.several && 'いくつでも'];
    case 'number':
      return [
        form.unit,
        (form.least !== undefined || form.most !== undefined) &&
          `${form.least ?? ''}～${form.most ?? ''}`,
        form.wholeOnly && '整数',
      ];
    case 'list':
      return [form.most !== undefined && `${form.most} 個まで`];
    default:
      return [];
  }
}

/** The words to choose from, one a line; empty for other forms. */
export function describeOptions(form: AnswerForm): string {
  if (form.kind === 'choice') return form.options.map(named).join('\n');
  if (form.kind !== 'scale') return '';
  return form.grades
    .map((grade) => (grade.meaning ? `${named(grade)}：${grade.meaning}` : named(grade)))
    .join('\n');
}

/** A label with its code, where that says more. */
export const named = ({ code, label }: { code: string; label: string }): string =>
  code === label ? label : `${label}（${code}）`;
