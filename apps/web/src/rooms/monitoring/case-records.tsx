import { type ReactNode, startTransition, useState } from 'react';
import { useMe } from '../../app/me.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { clockText, dayText, monthText } from '../../ui/dates.js';
import { comesLater } from '../../ui/later.js';
import { Told } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import type { CaseOfPage, OnRecord, RecordOfPage } from './case-of-page.js';
import { metOptions, methodOptions, standingWords } from './words.js';

const ChangeRecordDialog = comesLater(
  async () => (await import('./change-record-dialog.js')).ChangeRecordDialog,
);
const VoidRecordDialog = comesLater(
  async () => (await import('./void-record-dialog.js')).VoidRecordDialog,
);

/** モニタリングの記録, latest first; who may record corrects and voids them here. */
export function Records({ of }: { of: CaseOfPage }) {
  const { may } = useMe();
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<{ message: string; month?: string }>();
  if (of.records.length === 0) return null;
  const about = of.months.find(({ month }) => month === told?.month);
  const now =
    about &&
    m.month_now({ month: monthText(about.month), standing: standingWords[about.standing]() });
  const ask = (record: RecordOfPage, Asked: (on: OnRecord) => ReactNode) =>
    startTransition(() => {
      const onClose = () => setDialog(undefined);
      const onDone: OnRecord['onDone'] = (message, month) => {
        onClose();
        setTold({ message, month });
      };
      setTold(undefined);
      setDialog(<Asked {...{ of, record, onClose, onDone }} />);
    });
  return (
    <Section title={m.case_records({ count: of.records.length })}>
      {told && <Told title={[told.message, now].filter(Boolean).join(' ')} />}
      {dialog}
      <ul className="space-y-3">
        {of.records.map((record) => (
          <li key={record.id} className="rounded-8 border-1 border-solid-gray-420 p-4">
            <OneRecord of={record} />
            {!record.voidedAt && may('monitoring.recordVisit') && (
              <p className="no-print mt-2 flex flex-wrap gap-2">
                <Button
                  size="small"
                  look="outlined"
                  aria-label={m.record_change_of({ day: dayText(record.visitedOn) })}
                  onPress={() => ask(record, ChangeRecordDialog)}
                >
                  {m.record_change()}
                </Button>
                <Button
                  size="small"
                  look="text"
                  aria-label={m.record_void_of({ day: dayText(record.visitedOn) })}
                  onPress={() => ask(record, VoidRecordDialog)}
                >
                  {m.record_void()}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const labelOf = (options: { value: string; label: string }[], value: string | null) =>
  options.find((option) => option.value === value)?.label;

function OneRecord({ of }: { of: RecordOfPage }) {
  const texts = [
    [m.record_wishes(), of.wishes],
    [m.record_goals(), of.goals],
    [m.record_services(), of.services],
    [m.record_new_issues(), of.newIssues],
  ].filter(([, text]) => text);
  return (
    <>
      <p className="font-bold">
        {dayText(of.visitedOn)} {of.visitedAt && clockText(of.visitedAt)}{' '}
        {of.voidedAt && <Chip tone="quiet">{m.case_voided()}</Chip>}
      </p>
      <p className="text-sm">
        {[
          labelOf(methodOptions(), of.method),
          of.place,
          of.met?.map((one) => labelOf(metOptions(), one)).join('・'),
        ]
          .filter(Boolean)
          .join(' ・ ')}
      </p>
      {of.voidReason && <p className="text-sm">{m.case_void_reason({ reason: of.voidReason })}</p>}
      {texts.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {m.case_words()}
          </summary>
          <dl className="space-y-2">
            {texts.map(([name, text]) => (
              <div key={name}>
                <dt className="font-bold">{name}</dt>
                <dd className="whitespace-pre-wrap">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
