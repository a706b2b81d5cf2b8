import type { ReminderRule, StageWords } from '@furikaeri/reminders';

/** Rules of letters about dates; their subject is a proposed date, so that new dates are told anew. */
export const DATE_RULES = ['visits.dates', 'visits.soon', 'visits.sheetMissing'] as const;

interface Letters {
  counter: string;
  stages: Readonly<Record<string, StageWords>>;
}

/** What is told, by rule and stage. The letter holds a count and a link; the rest is on the screen. */
const letters = {
  'visits.dates': {
    counter: '件',
    stages: {
      waiting: {
        title: '訪問の候補日へのお返事待ち',
        why: '訪問の候補日が届いているため、お知らせしています。ご都合を ○△× でお答えください。合う日がないときは、事業所から別の日を示すこともできます。',
        path: '/visits?show=dates',
      },
      late: {
        title: '訪問の候補日へのお返事待ち（5 営業日）',
        why: '候補日をお届けしてから 5 営業日がたったため、もう一度お知らせしています。お忙しいときは、電話でお返事いただいてもかまいません。',
        path: '/visits?show=dates',
      },
      answered: {
        title: '候補日へのお返事が届いた訪問',
        why: '訪問する事業所から、候補日へのお返事か別の候補日が届いたため、お知らせしています。日程を決めると、双方の予定に入ります。',
        path: '/visits?show=answered',
      },
      none: {
        title: '合う候補日がなかった訪問',
        why: 'お示しした候補日がすべて × だったため、お知らせしています。新しい候補日を示すか、電話でご相談ください。',
        path: '/visits?show=answered',
      },
      unanswered: {
        title: '候補日へのお返事がまだの訪問',
        why: '候補日を示してから 5 営業日がたっても、お返事がそろっていないため、お知らせしています。電話でうかがったお返事を、代わりに入力できます。',
        path: '/visits?show=unanswered',
      },
    },
  },
  'visits.changed': {
    counter: '件',
    stages: {
      confirm: {
        title: '日程が決まった訪問',
        why: '相手の方が訪問の日程を決めたため、お知らせしています。予定はカレンダーにも取り込めます。',
        path: '/visits?show=changed',
      },
      reschedule: {
        title: '日程を組みなおす訪問',
        why: '決まっていた日の都合がつかなくなったため、お知らせしています。理由は画面でご覧いただけます。新しい日を一緒に探しましょう。',
        path: '/visits?show=changed',
      },
      decline: {
        title: '今回は見送りになった訪問',
        why: '事業所から、今回の訪問は見送りたいとのお返事があったため、お知らせしています。理由は画面でご覧いただけます。',
        path: '/visits?show=changed',
      },
      postpone: {
        title: '延期になった訪問',
        why: '訪問を延期したいとの連絡があったため、お知らせしています。理由は画面でご覧いただけます。',
        path: '/visits?show=changed',
      },
      cancel: {
        title: '取りやめになった訪問',
        why: '訪問を取りやめるとの連絡があったため、お知らせしています。理由は画面でご覧いただけます。',
        path: '/visits?show=changed',
      },
    },
  },
  'visits.soon': {
    counter: '件',
    stages: {
      soon: {
        title: '近づいている訪問',
        why: '訪問の日が近づいたため、双方にお知らせしています。前回の「次にやってみること」と、当日の場所をご確認ください。',
        path: '/visits?show=soon',
      },
    },
  },
  'visits.sheetMissing': {
    counter: '件',
    stages: {
      missing: {
        title: '訪問の前の振り返りシート',
        why: '訪問の日が近づき、振り返りシートの提出がまだのため、お知らせしています。書けるところだけでかまいません。できていること・よいところから、どうぞ。',
        path: '/sheets?show=visit',
      },
    },
  },
  'visits.noteUnconfirmed': {
    counter: '件',
    stages: {
      unwritten: {
        title: '訪問記録がまだの訪問',
        why: '訪問の予定日からしばらくたち、訪問記録がまだ事業所に届いていないため、お知らせしています。よいところを一つ書けば、事業所に見せられます。',
        path: '/visits?show=notes',
      },
      visitors: {
        title: '確認がまだの訪問記録（訪問した側）',
        why: '訪問記録の、訪問した側の確認がまだのため、お知らせしています。',
        path: '/visits?show=notes',
      },
      office: {
        title: '確認をお待ちしている訪問記録',
        why: '訪問した方々の記録が届いています。内容をご覧のうえ、確認か、事業所からの補足をお願いします。',
        path: '/visits?show=notes',
      },
    },
  },
  'visits.stepDue': {
    counter: '件',
    stages: {
      due: {
        title: '予定日になった「次にやってみること」',
        why: '訪問で一緒に決めた「次にやってみること」の予定日になったため、お知らせしています。やってみた・変えた・見送った、のどれでも、ひとことで残せます。',
        path: '/steps?show=due',
      },
      late: {
        title: '予定日を過ぎた「次にやってみること」',
        why: '予定日から 10 営業日がたったため、もう一度だけお知らせしています。状況が変わっていたら、内容を変えても、見送ってもかまいません。',
        path: '/steps?show=due',
      },
    },
  },
} satisfies Record<string, Letters>;

export const VISIT_RULES = Object.keys(letters);

const other: StageWords = {
  title: '訪問のお知らせ',
  why: '訪問する、または訪問を受ける方として、お知らせしています。',
  path: '/visits',
};

export const visitRules: readonly ReminderRule[] = Object.entries<Letters>(letters).map(
  ([rule, { counter, stages }]) => ({ rule, counter, words: (stage) => stages[stage] ?? other }),
);
