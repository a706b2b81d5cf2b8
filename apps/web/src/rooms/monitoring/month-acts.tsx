import { type ReactNode, Suspense, useState } from 'react';
import { useMe } from '../../app/me.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { monthText } from '../../ui/dates.js';
import { comesLater } from '../../ui/later.js';
import { Told } from '../../ui/notice.js';
import type { MonthOfCase } from './month-of-case.js';
import { isOpen } from './words.js';

const dialogs = {
  record: comesLater(async () => (await import('./record-dialog.js')).RecordDialog),
  close: comesLater(async () => (await import('./close-dialog.js')).CloseDialog),
  reopen: comesLater(async () => (await import('./reopen-dialog.js')).ReopenDialog),
};
type Act = keyof typeof dialogs;

/** Recording, closing and reopening from any list: the buttons of a row, the dialog, what became of it. */
export function useMonthActs() {
  const { may } = useMe();
  const [asked, setAsked] = useState<{ act: Act; of: MonthOfCase }>();
  const [told, setTold] = useState<string>();
  const onClose = () => setAsked(undefined);
  const onDone = (message: string) => {
    setAsked(undefined);
    setTold(message);
  };
  const ask = (act: Act, of: MonthOfCase) => {
    setTold(undefined);
    setAsked({ act, of });
  };
  const Asked = asked && dialogs[asked.act];
  const button = (act: Act, of: MonthOfCase, words: string, name: string) => (
    <Button
      size="small"
      look={act === 'record' ? 'outlined' : 'text'}
      aria-label={name}
      onPress={() => ask(act, of)}
    >
      {words}
    </Button>
  );
  const buttons = (of: MonthOfCase): ReactNode => {
    const { code, standing } = of;
    const keeps = may('monitoring.keepCases');
    if (standing === 'closed' && keeps) {
      const name = m.reopen_act_of({ code, month: monthText(of.month) });
      return button('reopen', of, m.reopen_act(), name);
    }
    return (
      isOpen(standing) && (
        <span className="flex gap-1 whitespace-nowrap">
          {may('monitoring.recordVisit') &&
            button('record', of, m.record_act(), m.record_act_of({ code }))}
          {keeps && button('close', of, m.close_act(), m.close_act_of({ code }))}
        </span>
      )
    );
  };
  return {
    dialogs: (
      <>
        {told !== undefined && <Told title={told} />}
        {asked && Asked && (
          <Suspense>
            <Asked of={asked.of} onClose={onClose} onDone={onDone} />
          </Suspense>
        )}
      </>
    ),
    buttons,
    record: (of: MonthOfCase) => ask('record', of),
  };
}
