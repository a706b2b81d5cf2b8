import { useState } from 'react';
import { Failure } from '../api/failure.js';
import { Chip, NeedBadge } from '../ui/badge.js';
import { Button, LinkButton } from '../ui/button.js';
import { Checks, Radios } from '../ui/choice.js';
import { DateField } from '../ui/date-field.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { LinkTabs } from '../ui/link-tabs.js';
import { Marks } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { Select } from '../ui/select.js';
import { EmptyState, FailureState, Loading } from '../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../ui/table.js';
import { TextField } from '../ui/text-field.js';
import { WhoSees } from '../ui/who-sees.js';

const wards = [
  { value: 'east', label: '東部' },
  { value: 'west', label: '西部' },
];

/** Every part with Japanese words, for those who build with them. Not in production. */
export function KitPage() {
  const [text, setText] = useState('社会福祉法人ひだまりの里');
  const [day, setDay] = useState('2026-11-22');
  const [ward, setWard] = useState('east');
  const [met, setMet] = useState<string[]>(['east']);
  const [mark, setMark] = useState('yes');
  const [isOpen, setOpen] = useState(false);
  return (
    <Page title="部品" lead={<p>画面の部品を、日本語の文とともに並べています。</p>}>
      <Section title="ボタン">
        <div className="flex flex-wrap gap-4">
          <Button>保存する</Button>
          <Button look="outlined">やめる</Button>
          <Button look="text">あとで</Button>
          <Button isPending>保存する</Button>
          <LinkButton to="/">今日やることへ</LinkButton>
        </div>
      </Section>
      <Section title="しるし">
        <div className="flex flex-wrap gap-4">
          <NeedBadge required />
          <NeedBadge required={false} />
          <Chip>これから</Chip>
          <Chip tone="outlined">今月</Chip>
          <Chip tone="solid">実施済み</Chip>
          <Chip tone="waiting">記録がまだ</Chip>
          <Chip tone="quiet">終了</Chip>
        </div>
      </Section>
      <Section title="○△×・見られる人">
        <Marks
          label="12月18日のご都合"
          value={mark}
          onChange={setMark}
          options={[
            { value: 'yes', sign: '○', label: '大丈夫です' },
            { value: 'maybe', sign: '△', label: '調整できます' },
            { value: 'no', sign: '×', label: 'むずかしいです' },
          ]}
        />
        <WhoSees>この事業所の方だけです。</WhoSees>
      </Section>
      <Section title="入力">
        <div className="max-w-2xl space-y-6">
          <ErrorSummary errors={['法人名を入力してください。']} />
          <TextField
            label="法人名"
            required
            help="登記のとおりに入力します。"
            value={text}
            onChange={setText}
          />
          <TextField
            label="法人名（誤りのとき）"
            required
            error="法人名を入力してください。"
            value=""
            onChange={() => undefined}
          />
          <TextField label="ひとこと" rows={3} value={text} onChange={setText} />
          <Select label="地区" value={ward} onChange={setWard} options={wards} />
          <Radios
            label="地区"
            required
            name="ward"
            value={ward}
            onChange={setWard}
            options={wards}
          />
          <Checks label="会えた方" value={met} onChange={setMet} options={wards} />
          <DateField label="訪問日" required value={day} onChange={setDay} today="2026-11-22" />
        </div>
      </Section>
      <Section title="お知らせ">
        <Notice title="お知らせがあります">ひとこと。</Notice>
        <Notice tone="done" title="保存しました" />
        <Notice tone="caution" title="保存の前にお確かめください">
          お名前のように見える言葉があります。
        </Notice>
        <FailureState error={new Failure('NETWORK', '')} retry={() => undefined} />
        <EmptyState title="お知らせはありません">届いたときに、ここに並びます。</EmptyState>
        <Loading />
      </Section>
      <Section title="一覧">
        <LinkTabs
          label="見方"
          tabs={[
            { to: '/kit', label: '今月', current: true },
            { to: '/kit?show=passed', label: '記録がまだの月', current: false },
          ]}
        />
        <Table
          caption="事業所 2か所"
          head={
            <tr>
              <HeadCell>事業所</HeadCell>
              <HeadCell numeric>件数</HeadCell>
            </tr>
          }
        >
          {[
            '相談支援センターくすのき',
            '社会福祉法人とても長い名前の会 障害者相談支援事業所ひだまりとそよ風',
          ].map((name) => (
            <Row key={name}>
              <RowHead>{name}</RowHead>
              <Cell numeric>12</Cell>
            </Row>
          ))}
        </Table>
        <Pagination part={{ take: 50, skip: 50 }} total={140} />
      </Section>
      <Section title="ダイアログ">
        <Button look="outlined" onPress={() => setOpen(true)}>
          開く
        </Button>
        <Dialog title="KN-001 の訪問を記録" isRead isOpen={isOpen} onClose={() => setOpen(false)}>
          <p>中身です。</p>
        </Dialog>
      </Section>
    </Page>
  );
}
