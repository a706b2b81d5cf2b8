import { formWords, roleWords } from '../domain/form-words.js';

export const kindWords = { reflection: '振り返り', survey: '調査', review: '年次の確認' };
export const totalsWords = { never: '集計しない', perItem: '項目ごとに数える' };
export const YES = '○';

export interface Column {
  header: string;
  width: number;
  /** For the tab that tells how to fill it. */
  hint: string;
}
const column = (header: string, width: number, hint: string): Column => ({ header, width, hint });

const code = '半角の英数字。版が変わっても同じものにします。';
const listed = (words: Record<string, string>) => `${Object.values(words).join('、')} のどれか。`;

/** Tabs of a form's workbook and their columns. */
export const tabs = {
  form: { name: '様式', columns: { key: column('見出し', 16, ''), value: column('内容', 80, '') } },
  perspectives: {
    name: '視点',
    columns: {
      code: column('符号', 18, code),
      label: column('ことば', 40, '視点の名前。'),
    },
  },
  sections: {
    name: '章',
    columns: {
      id: column('符号', 18, code),
      title: column('名前', 50, '章の見出し。'),
      help: column('説明', 60, '見出しの下に出る説明。'),
    },
  },
  items: {
    name: '項目',
    columns: {
      section: column('章', 15, '「章」のシートの符号。'),
      id: column('符号', 22, code),
      title: column('項目', 38, '項目の名前。'),
      kind: column('答え方', 12, listed(formWords)),
      options: column('選択肢', 9, '「選択肢」のシートの一覧の名前（選ぶ・段階のとき）。'),
      role: column('役割', 14, listed(roleWords)),
      perspective: column('視点', 14, '「視点」のシートの符号。'),
      required: column('必須', 6, `提出までに必ず書くときは ${YES}。`),
      viewpoints: column('着眼点', 52, '一行に一つ。'),
      prompts: column('問いかけ', 40, '書きはじめを助ける問い。一行に一つ。'),
      help: column('説明', 32, '書く人への説明。'),
      lines: column('行数', 6, '文章のとき: 紙と画面での行数。'),
      mostCharacters: column('文字数', 8, '文章のとき: 文字数の上限。'),
      several: column('いくつでも', 10, `選ぶのとき: いくつでも選べるなら ${YES}。`),
      unit: column('単位', 8, '数のとき: 件、人、％ など。'),
      least: column('最小', 8, '数のとき: 一番小さい数。'),
      most: column('最大', 8, '数のとき: 一番大きい数。箇条書きのとき: いくつまで。'),
      wholeOnly: column('整数', 6, `数のとき: 整数だけなら ${YES}。`),
    },
  },
  options: {
    name: '選択肢',
    columns: {
      list: column('一覧', 10, '一覧の名前。同じ名前の行が、順番どおりに一つの一覧になります。'),
      code: column('符号', 14, `${code}答えはこの符号で残ります。`),
      label: column('ことば', 36, '選ぶことば、段階の名前。'),
      meaning: column('意味', 70, '段階の意味。'),
    },
  },
} as const;

/** Rows of the tab 「様式」. */
export const formRows = {
  code: '符号',
  name: '名前',
  kind: '種類',
  title: '題',
  note: '注記',
  minutes: 'めやす（分）',
  totals: '集計',
} as const;
