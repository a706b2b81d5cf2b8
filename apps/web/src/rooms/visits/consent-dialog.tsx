import { addDays, type Day } from '@furikaeri/calendar';
import { useState } from 'react';
import { Failure } from '../../api/failure.js';
import { newId } from '../../api/new-id.js';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { type CaseItem, type ConsentHow, RegisterConsent } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Checks, Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { failureWords } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import type { CaseOfVisit, VisitOfConsents } from './visit-types.js';
import { caseItems, caseItemWords, nameOf } from './words.js';

/** So long unless told. */
const DAYS = 90;

interface ConsentDialogProps {
  visit: VisitOfConsents;
  found: CaseOfVisit;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Who may read which part, until when; it ends by itself. */
export function ConsentDialog({ visit, found, onClose, onDone }: ConsentDialogProps) {
  const { today } = useMe();
  const [id] = useState(newId);
  const [items, setItems] = useState<CaseItem[]>([]);
  const [readerIds, setReaders] = useState<string[]>([]);
  const [givenOn, setGivenOn] = useState(today);
  const [untilOn, setUntilOn] = useState<string>(addDays(today as Day, DAYS));
  const [how, setHow] = useState<ConsentHow>('paper');
  const [error, setError] = useState<{ field: string; message: string; round: number }>();
  const act = useAct(RegisterConsent);
  const at = (field: string) => (error?.field === field ? error.message : undefined);
  const tell = (field: string, message: string) =>
    setError((last) => ({ field, message, round: (last?.round ?? 0) + 1 }));
  const save = async () => {
    if (!givenOn) return tell('givenOn', m.visits_day_needed());
    if (!untilOn) return tell('untilOn', m.visits_day_needed());
    try {
      await act.mutateAsync({
        input: { id, reflectionCaseId: found.id, items, readerIds, givenOn, untilOn, how },
      });
      onDone(m.visits_consent_done({ code: found.code }));
    } catch (failure) {
      const field = failure instanceof Failure ? (failure.detail.field ?? '') : '';
      tell(field.replace(/^input\./, ''), failureWords(failure));
    }
  };
  return (
    <Dialog title={m.visits_consent_title({ code: found.code })} isOpen onClose={onClose}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{m.visits_consent_lead()}</p>
        {error && <ErrorSummary errors={[error.message]} round={error.round} />}
        <Checks
          label={m.visits_consent_items()}
          required
          value={items}
          onChange={setItems}
          options={caseItems.map((value) => ({ value, label: caseItemWords[value]() }))}
          error={at('items')}
        />
        <Checks
          label={m.visits_consent_readers()}
          required
          value={readerIds}
          onChange={setReaders}
          options={visit.team.map(({ personId, person }) => ({
            value: personId,
            label: nameOf(person),
          }))}
          error={at('readerIds')}
        />
        <DateField
          label={m.visits_consent_given_on()}
          required
          today={today}
          value={givenOn}
          onChange={setGivenOn}
          error={at('givenOn')}
        />
        <Radios
          label={m.visits_consent_how()}
          required
          name="how"
          value={how}
          onChange={setHow}
          options={[
            { value: 'paper', label: m.visits_on_paper() },
            { value: 'oral', label: m.visits_spoken() },
          ]}
        />
        <DateField
          label={m.visits_consent_until()}
          help={m.visits_consent_until_help()}
          required
          value={untilOn}
          onChange={setUntilOn}
          error={at('untilOn')}
        />
        <WhoSees>{m.visits_case_seen_by()}</WhoSees>
        <div className="flex flex-wrap gap-4">
          <Button type="submit" isPending={act.isPending}>
            {m.visits_consent_save()}
          </Button>
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
