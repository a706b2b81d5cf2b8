import { type ReactNode, startTransition, useState } from 'react';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Told } from '../../ui/notice.js';
import { ChangeCaseDialog, EndCaseDialog, ResumeCaseDialog } from './case-dialogs.js';
import type { CaseOfPage, OnCase } from './case-of-page.js';
import { ChangePhasesDialog } from './phases-dialog.js';
import { RenewDialog } from './renew-dialog.js';

/** What is done with a whole case: renewed, decided anew, changed, ended, taken up again. */
export function CaseActs({ of }: { of: CaseOfPage }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<string>();
  const on: OnCase = {
    of,
    onClose: () => setDialog(undefined),
    onDone: (message) => {
      setDialog(undefined);
      setTold(message);
    },
  };
  const act = (label: string, Asked: (on: OnCase) => ReactNode, look: 'outlined' | 'text') => (
    <Button
      look={look}
      size="small"
      onPress={() =>
        startTransition(() => {
          setTold(undefined);
          setDialog(<Asked {...on} />);
        })
      }
    >
      {label}
    </Button>
  );
  return (
    <>
      {told !== undefined && <Told title={told} />}
      {dialog}
      <div className="no-print flex flex-wrap gap-4">
        {of.endedOn ? (
          act(m.case_resume(), ResumeCaseDialog, 'outlined')
        ) : (
          <>
            {act(m.case_renew(), RenewDialog, 'outlined')}
            {act(m.case_phases_change(), ChangePhasesDialog, 'outlined')}
            {act(m.case_change(), ChangeCaseDialog, 'outlined')}
            {act(m.case_end(), EndCaseDialog, 'text')}
          </>
        )}
      </div>
    </>
  );
}
