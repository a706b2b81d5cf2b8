/** The columns of the register file, as the template and the export order them. */
export const columns = [
  {
    key: 'officeNumber',
    header: '事業所番号',
    needed: true,
    hint: '10桁の数字',
    example: '1312345678',
  },
  {
    key: 'officeName',
    header: '事業所名',
    hint: '番号の確かめに使います',
    example: '相談支援センターつばさ',
  },
  {
    key: 'code',
    header: 'ケースコード',
    needed: true,
    hint: '事業所で決めた符号（40文字まで）。氏名は書かないでください',
    example: 'A-001',
  },
  {
    key: 'specialist',
    header: '担当者',
    hint: 'その事業所の相談支援専門員の氏名。空欄のときは今の担当者を変えません',
    example: '見本 花子',
  },
  { key: 'desk', header: '提出先', hint: '空欄のときは障害種別で決まります', example: '福祉部' },
  {
    key: 'disability',
    header: '障害種別',
    needed: true,
    hint: '身体・知的・精神・難病・障害児・その他',
    example: '知的',
  },
  {
    key: 'supportFrom',
    header: '支給開始年月',
    needed: true,
    hint: 'R8.4、令和8年4月、2026/4 など',
    example: 'R8.4',
  },
  { key: 'supportUntil', header: '支給終了年月', needed: true, hint: '同上', example: 'R9.3' },
  {
    key: 'period',
    header: 'モニタリング期間',
    needed: true,
    hint: '3、3月ごと、毎月、または受給者証の記載',
    example: '3月ごと(R8.6～R9.3)',
  },
  {
    key: 'visits',
    header: '実施日',
    hint: '訪問した日。いくつもあるときは「；」で区切ります',
    example: 'R8.6.12；R8.9.10',
  },
  { key: 'note', header: '備考', hint: '氏名・電話番号などは書かないでください', example: '' },
] as const satisfies readonly Column[];

interface Column {
  key: string;
  header: string;
  needed?: true;
  hint: string;
  example: string;
}

export type ColumnKey = (typeof columns)[number]['key'];

export const headerOf = (key: ColumnKey): string =>
  columns.find((column) => column.key === key)!.header;
