import { type ReactNode, Suspense, useState } from 'react';
import { useMe } from '../../app/me.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { comesLater } from '../../ui/later.js';
import { Notice } from '../../ui/notice.js';
import type { MonthOfCase } from './month-of-case.js';
import { isOpen } from './words.js';

const RecordDialog = comesLater(async () => (await import('./record-dialog.js')).RecordDialog);
const CloseDialog = comesLater(async () => (await import('./close-dialog.js')).CloseDialog);

/** Recording and closing from any list: the buttons of a row, the dialog, and what became of it. */
export function useMonthActs() {
  const { may } = useMe();
  const [asked, setAsked] = useState<{ act: 'record' | 'close'; of: MonthOfCase }>();
  const [told, setTold] = useState<string>();
  const onClose = () => setAsked(undefined);
  const onDone = (message: string) => {
    setAsked(undefined);
    setTold(message);
  };
  const ask = (act: 'record' | 'close', of: MonthOfCase) => {
    setTold(undefined);
    setAsked({ act, of });
  };
  const Asked = asked?.act === 'record' ? RecordDialog : CloseDialog;
  const dialogs = (
    <>
      {told !== undefined && <Notice tone="done" title={told} live />}
      {asked && (
        <Suspense>
          <Asked of={asked.of} onClose={onClose} onDone={onDone} />
        </Suspense>
      )}
    </>
  );
  const buttons = (of: MonthOfCase): ReactNode =>
    isOpen(of.standing) && (
      <span className="flex gap-1 whitespace-nowrap">
        {may('monitoring.recordVisit') && (
          <Button
            size="small"
            look="outlined"
            aria-label={m.record_act_of({ code: of.code })}
            onPress={() => ask('record', of)}
          >
            {m.record_act()}
          </Button>
        )}
        {may('monitoring.keepCases') && (
          <Button
            size="small"
            look="text"
            aria-label={m.close_act_of({ code: of.code })}
            onPress={() => ask('close', of)}
          >
            {m.close_act()}
          </Button>
        )}
      </span>
    );
  return { dialogs, buttons, record: (of: MonthOfCase) => ask('record', of) };
}
