import type { HomeReview } from '@furikaeri/findings';
import type { Answers } from '@furikaeri/instruments';

interface HomeWords {
  homeName: string;
  state: HomeReview['state'];
  answers: Answers;
  good?: string;
  issues?: string;
}

/** What the demo's homes hand in, and what the committee says of them. The first two are one home's. */
export const homeWords: readonly HomeWords[] = [
  {
    homeName: 'グループホームひなたの丘',
    state: 'returned',
    answers: {
      'good.daily':
        '午前は散歩と畑、午後はそれぞれの部屋や居間で、好きなことをして過ごしています。',
      'good.voice': '「自分の部屋で、好きな音楽を聞けるのがいい」という声がありました。',
      'support.capacity': 10,
      'support.shortStay': true,
      'support.day': '日中は職員 3 人で、通所をお休みする日の過ごし方も一緒に考えています。',
      'support.night': '夜勤 2 人。急な体調の変化には、近くの医療機関に電話で相談しています。',
      'region.open': '町会の清掃と夏祭りに、毎年参加しています。',
      'region.partners': '相談支援専門員と、3 か月に一度は会って話しています。',
      'next.topic': '日中に外へ出る機会が、人によって少なくなっています。',
      'next.step': '買い物や図書館など、少人数での外出の日をつくります。',
    },
    good: '一人ひとりの過ごし方を大切にしている。\n町会とのつながりが続いている。',
    issues: '外出の機会を増やすことを、相談支援専門員とも一緒に考えてほしい。',
  },
  {
    homeName: 'グループホームひなたの丘',
    state: 'underReview',
    answers: {
      'good.daily':
        '少人数での外出の日を、月に 2 回つくりました。行き先は、みなさんで決めています。',
      'good.voice': '「図書館のカードを自分で作れた」と話してくださった方がいます。',
      'support.capacity': 10,
      'support.shortStay': true,
      'support.day': '外出の日は職員を 1 人増やし、残る方の過ごし方も選べるようにしています。',
      'support.night': '夜勤 2 人。夜間の連絡の手順を、写真入りのものに作りなおしました。',
      'region.open': '近くの小学校と、花の植えかえを一緒に行いました。',
      'region.partners': '外出の計画を、相談支援専門員と一緒に立てています。',
      'next.topic': '年齢を重ねた方の、夜間の支え方を考えています。',
      'next.step': '訪問看護の方に、職員の勉強会に来ていただきます。',
    },
  },
  {
    homeName: 'ホームみなもと',
    state: 'opinionGiven',
    answers: {
      'good.daily': '台所に立ちたい方が多く、昼食は入居されている方と一緒につくっています。',
      'good.voice': '「味つけをまかせてもらえる」という声がありました。',
      'support.capacity': 20,
      'support.shortStay': true,
      'support.day': '2 つの階に職員を分け、静かに過ごす場所を設けています。',
      'support.night': '各階に 1 人ずつ。緊急の短期入所も受けています。',
      'region.open': '玄関先の掲示板で、毎月の行事をお知らせしています。',
      'region.partners': '緊急の受け入れのあとに、相談支援事業所とふりかえりを行っています。',
      'next.topic': '緊急の受け入れが重なる月の、職員の配置です。',
    },
    good: '昼食づくりなど、役割のある暮らしになっている。\n緊急の短期入所を受けつづけている。',
    issues: '緊急の受け入れが重なるときの体制を、区や近くのホームとも話し合ってほしい。',
  },
  {
    homeName: 'ホームことりの森',
    state: 'submitted',
    answers: {
      'good.daily': '起きる時間も食事の時間も、その方に合わせています。',
      'support.capacity': 8,
      'support.shortStay': false,
      'support.day': '通所をしていない方が 4 人いて、職員 2 人で過ごし方を一緒に考えています。',
      'support.night': '夜勤 1 人、宿直 1 人です。',
      'region.open': '開設して 1 年目です。ご近所へのあいさつから始めました。',
      'next.step': '見学の日を、季節ごとに設けます。',
    },
  },
];
