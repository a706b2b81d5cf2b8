/** Under which what offices released is gathered, by the perspectives it belongs to. */
export const themeWords: readonly {
  title: string;
  words: string;
  perspectives: readonly string[];
}[] = [
  {
    title: '本人の言葉から始める',
    words: '計画も会議も、本人の言葉や好きなことから始める工夫が、いくつもの事業所から届きました。',
    perspectives: ['individuality', 'personCentred'],
  },
  {
    title: '選べる形で、急がずに',
    words: '見て、試して、もう一度聞く。決めることを急がない関わりです。',
    perspectives: ['decision', 'rights'],
  },
  {
    title: 'サービスの外の暮らしを見る',
    words: '休みの日、近所、家での役割。暮らし全体と、その方の強みに目を向けた声です。',
    perspectives: ['dailyLife', 'strengths'],
  },
];
