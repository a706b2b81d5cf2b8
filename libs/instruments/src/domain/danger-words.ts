/**
 * Signs of abuse or of danger to a life. They never stop anybody and are kept nowhere: they only
 * make the sheet offer the official route (通報・相談), which is another one than the reflection.
 */
export const dangers = ['abuse', 'life'] as const;
export type Danger = (typeof dangers)[number];

const signs: Record<Danger, RegExp> = {
  abuse: new RegExp(
    [
      '虐待(?!防止|予防|対応研修|研修|の研修|を?防[ぐい]|ゼロ)',
      '(?:叩|たた)(?:かれ|いている|いていた|いてい|く音)',
      '殴',
      '(?:蹴|け)られ(?:て|た)',
      '暴力を(?:受|ふる|振る)',
      '(?:食事|ご飯|ごはん|食べ物|水|薬)を(?:与え(?:な|ら|て(?:い|も))|もらえ(?:な|て))',
      '(?:閉じ込め|とじこめ)',
      '(?:縛|しば)(?:られ|りつけ|って(?:い|お))',
      '身体拘束(?!の?(?:廃止|適正化|ゼロ))',
      '(?:通帳|年金|給料|工賃|お金|現金|キャッシュカード|印鑑)を(?:取り上げ|とりあげ|勝手に|使い込|使われ|渡して(?:もら|くれ)|返して(?:もらえ|くれ))',
      '(?:性的|わいせつ)な(?:こと|行為|嫌がらせ|発言)',
      '(?:体|身体|からだ|腕|足|顔)に(?:複数の)?(?:あざ|アザ|痣)',
      '怒鳴(?:られ|りつけ)',
      '放置され',
    ].join('|'),
  ),
  life: new RegExp(
    [
      '(?:死|し)に(?:たい|たく)',
      '(?:消え|いなくなり|居なくなり)(?:て(?:しまい)?)?たい',
      '自殺(?!防止|予防|対策)',
      '自傷',
      'リストカット',
      '首を(?:吊|つ)',
      '飛び(?:降|お)り(?:たい|よう|る)',
      '(?:大量|過量)に?服薬',
      '生きて(?:い)?たくない',
      '生きる(?:のが|意味が)(?:つら|辛|な)',
    ].join('|'),
  ),
};

/** Which signs stand in the text. */
export function dangersIn(text: string): Danger[] {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  return dangers.filter((danger) => signs[danger].test(folded));
}
