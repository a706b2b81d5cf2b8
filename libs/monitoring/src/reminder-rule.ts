import type { ReminderRule, StageWords } from '@furikaeri/reminders';

/** The rule of every reminder about a due month; its stages are the rungs of the ladder. */
export const PASSED_RULE = 'monitoring.dueMonth';

const begun: StageWords = {
  title: '今月のモニタリング',
  why: '担当されているケースのモニタリング月が始まったため、お知らせしています。訪問のご予定を立てるときにお役立てください。',
  path: '/monitoring?show=current',
};
const passed: StageWords = {
  title: '訪問の記録がまだの月',
  why: 'モニタリング月が終わり、訪問の記録がまだ登録されていないため、お知らせしています。実施済みのときは記録を、事情があって行わなかったときは理由をご登録ください。',
  path: '/monitoring?show=passed',
};
const toManager: StageWords = {
  title: '事業所で、訪問の記録がまだの月',
  why: '管理されている事業所に、モニタリング月が終わってしばらくたっても訪問の記録がない月があるため、お知らせしています。担当の方のお困りごとがないか、声をかけていただけると助かります。',
  path: '/monitoring?show=passed',
};
const toCoordinator: StageWords = {
  title: '訪問の記録がまだの月（一覧）',
  why: 'モニタリング月が終わってしばらくたっても訪問の記録がない月を、事業所ごとにまとめてお知らせしています。支援が必要な事業所を見つけるための一覧です。',
  path: '/monitoring/passed',
};
/** For a rung that the municipality has added itself. */
const other: StageWords = {
  title: 'モニタリング月のお知らせ',
  why: '担当または管理されている事業所のモニタリング月について、区市町村が決めた時期になったため、お知らせしています。',
  path: '/monitoring',
};

const words: Record<string, StageWords> = {
  begun,
  passed,
  passed10: toManager,
  passed20: toCoordinator,
};

export const passedRule: ReminderRule = {
  rule: PASSED_RULE,
  counter: '件',
  groupName: '事業所',
  words: (stage) => words[stage] ?? other,
};
