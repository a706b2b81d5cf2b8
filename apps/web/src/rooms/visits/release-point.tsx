import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  MaterialsOfOffice,
  ReleaseMaterial,
  WithdrawMaterial,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { WhoSees } from '../../ui/who-sees.js';
import { AskingDialog } from './asking-dialog.js';
import type { NotePoint } from './note-draft.js';
import type { VisitWithNote } from './visit-types.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';

interface ReleasePointProps {
  visit: VisitWithNote;
  point: NotePoint;
  tell: (message: string) => void;
}

/** 素材: the office releases a sentence for the indicators, as an act of its own. */
export function ReleasePoint({ visit, point, tell }: ReleasePointProps) {
  const { me, may } = useMe();
  const manages = me.offices.some(({ id, manages: yes }) => yes && id === visit.officeId);
  const isReady = visit.state === 'noted' || visit.state === 'closed';
  if (!manages || !isReady || !may('visits.releaseMaterial')) return null;
  return <Release visit={visit} point={point} tell={tell} />;
}

function Release({ visit, point, tell }: ReleasePointProps) {
  const [asked, setAsked] = useState<'release' | 'withdraw'>();
  const materials = useWhole(MaterialsOfOffice, { filter: { officeId: visit.officeId } });
  if (materials.data === undefined) return null;
  const released = materials.data.materials.items.find(
    ({ pointId, withdrawnAt }) => pointId === point.id && withdrawnAt === null,
  );
  const done = (message: string) => {
    setAsked(undefined);
    tell(message);
  };
  return (
    <>
      {released ? (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {m.visits_released({ words: released.words })}
          <Button size="small" look="text" onPress={() => setAsked('withdraw')}>
            {m.visits_withdraw()}
          </Button>
        </p>
      ) : (
        <Button size="small" look="text" onPress={() => setAsked('release')}>
          {m.visits_release()}
        </Button>
      )}
      {asked === 'release' && (
        <ReleaseDialog
          visitId={visit.id}
          point={point}
          onClose={() => setAsked(undefined)}
          onDone={() => done(m.visits_release_done())}
        />
      )}
      {asked === 'withdraw' && released && (
        <WithdrawDialog
          materialId={released.id}
          onClose={() => setAsked(undefined)}
          onDone={() => done(m.visits_withdraw_done())}
        />
      )}
    </>
  );
}

interface DialogProps {
  onClose: () => void;
  onDone: () => void;
}

function ReleaseDialog({
  visitId,
  point,
  onClose,
  onDone,
}: DialogProps & { visitId: string; point: NotePoint }) {
  const [id] = useState(newId);
  const [words, setWords] = useState(point.words);
  const asking = useAsking(ReleaseMaterial);
  const send = async (confirmed: boolean) => {
    const input = { id, visitId, pointId: point.id, words };
    if (await asking.send(input, confirmed)) onDone();
  };
  return (
    <AskingDialog
      title={m.visits_release_title()}
      lead={m.visits_release_lead()}
      asking={asking}
      send={send}
      submit={m.visits_release_save()}
      onClose={onClose}
    >
      <TextField
        label={m.visits_release_words()}
        required
        rows={4}
        value={words}
        onChange={setWords}
        error={asking.at('words')}
      />
      <WhoSees>{m.visits_release_seen_by()}</WhoSees>
    </AskingDialog>
  );
}

function WithdrawDialog({ materialId, onClose, onDone }: DialogProps & { materialId: string }) {
  const [reason, setReason] = useState('');
  const asking = useAsking(WithdrawMaterial);
  const send = async () => {
    if (await asking.send({ materialId, reason })) onDone();
  };
  return (
    <Dialog title={m.visits_withdraw_title()} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{m.visits_withdraw_lead()}</p>
        <Questions of={asking} again={() => undefined} />
        <TextField
          label={m.visits_reason()}
          required
          rows={2}
          value={reason}
          onChange={setReason}
          error={asking.at('reason')}
        />
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={asking.isPending}>
            {m.visits_withdraw_save()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
