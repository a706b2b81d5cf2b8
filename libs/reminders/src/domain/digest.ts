import { type Day, formatEra } from '@furikaeri/calendar';

/** One line of a letter: a rule's stage, as counts. A letter never holds what could name a case. */
export interface DigestLine {
  title: string;
  why: string;
  counter: string;
  count: number;
  /** The part told for the first time. */
  fresh: number;
  /** Where to do it, a whole URL. */
  url: string;
  /** Something to read, of which nothing is recorded. */
  isToRead?: boolean;
  /** Set for a list: how many offices (or so), and how long its entries have stood on it. */
  list?: { groupName: string; groups: number; ages: AgeCounts };
}

export interface Digest {
  today: Day;
  lines: readonly DigestLine[];
  inboxUrl: string;
  preferencesUrl: string;
}

/** How long the entries of a list have been on it. */
export interface AgeCounts {
  underWeek: number;
  underMonth: number;
  longer: number;
}

export const ageNames: Record<keyof AgeCounts, string> = {
  underWeek: 'お知らせから 7 日以内',
  underMonth: 'お知らせから 8〜30 日',
  longer: 'お知らせから 31 日以上',
};

export const amount = ({ count, counter }: DigestLine): string => `${count} ${counter}`;

/** 「【振り返り】訪問の記録がまだの月が 3 件あります」, the first line and how many more. */
export function subjectOf({ lines }: Digest): string {
  const [first, ...rest] = lines;
  if (!first) throw new Error('a letter needs a line');
  const others = rest.length ? `（ほか ${rest.length} 種類のお知らせ）` : '';
  return `【振り返り】${first.title}が ${amount(first)}あります${others}`;
}

/** What stands below a count: the new part, and of a list 「事業所 5 か所」 and how long its entries have waited. */
export function details(line: DigestLine): string[] {
  const fresh =
    line.fresh < line.count ? [`うち、新しいお知らせ: ${line.fresh} ${line.counter}`] : [];
  if (!line.list) return fresh;
  const { groupName, groups, ages } = line.list;
  const waiting = (Object.keys(ageNames) as (keyof AgeCounts)[])
    .filter((age) => ages[age] > 0)
    .map((age) => `${ageNames[age]}: ${ages[age]} ${line.counter}`);
  return [...fresh, ...(groupName ? [`${groupName} ${groups} か所`] : []), ...waiting];
}

export const heading = (today: Day): string => `${formatEra(today)}のお知らせ`;

const isAllToRead = ({ lines }: Digest) => lines.every(({ isToRead }) => isToRead);

/** To who supports people; who is only asked to read, e.g. a committee's member, is thanked for that. */
export const greetingOf = (digest: Digest): string =>
  isAllToRead(digest)
    ? 'いつもお力添えをありがとうございます。'
    : 'いつも、一人ひとりへの支援をありがとうございます。';

export const closingOf = (digest: Digest): string[] => [
  isAllToRead(digest)
    ? 'ご都合のよいときに、画面でお読みください。'
    : 'すでに済んでいるものは、記録を入れていただくと、次のお知らせから消えます。',
  'すぐに取りかかれないときは、理由を添えて「あとで」を選べます。選んだ日に、もう一度お知らせします。',
];

export const aboutThisMail =
  'このメールは、担当・管理されている内容や、お願いしている役目について、平日に 1 日 1 通まで自動でお送りしています。件数と画面への案内だけを載せ、個別の内容は書いていません。';

/** The letter as plain text. */
export function digestText(digest: Digest): string {
  const lines = digest.lines.flatMap((line) => [
    `■ ${line.title}: ${amount(line)}`,
    ...details(line).map((words) => `   ・${words}`),
    `   ${line.url}`,
    `   なぜ届いたか: ${line.why}`,
    '',
  ]);
  return [
    heading(digest.today),
    '',
    greetingOf(digest),
    '',
    ...lines,
    ...closingOf(digest),
    '',
    `お知らせの一覧: ${digest.inboxUrl}`,
    `メールの受け取り方を変える: ${digest.preferencesUrl}`,
    '',
    aboutThisMail,
    '',
  ].join('\n');
}
