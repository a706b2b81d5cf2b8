import { useRead } from '../../api/queries.js';
import { useKept } from '../../app/use-kept.js';
import { OfficeStaff, SavePrivateNote, SaveWellbeingLine } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Section } from '../../ui/page.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { WhoSees } from '../../ui/who-sees.js';
import type { VisitWithNote } from './visit-types.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';
import { nameOf } from './words.js';

/** What does not go into the note: one's own side's memo, and how people are. */
export function OwnLines({ visit }: { visit: VisitWithNote }) {
  if (visit.mySide === null) return null;
  return (
    <Section title={m.visits_beside_note()}>
      <PrivateNote visit={visit} />
      {visit.state !== 'closed' ? (
        <Wellbeing visit={visit} />
      ) : (
        visit.wellbeing?.words && <p className="whitespace-pre-wrap">{visit.wellbeing.words}</p>
      )}
    </Section>
  );
}

function PrivateNote({ visit }: { visit: VisitWithNote }) {
  const { value: words, ...memo } = useKept(`memo ${visit.id}`, visit.privateNote ?? '');
  const asking = useAsking(SavePrivateNote);
  const send = async (confirmed: boolean) => {
    if (await asking.send({ visitId: visit.id, words }, confirmed)) memo.forget();
  };
  return (
    <form
      noValidate
      className="space-y-3 rounded-8 border-1 border-solid-gray-420 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Questions of={asking} again={() => void send(true)} />
      <TextField
        label={m.visits_private()}
        rows={3}
        value={words}
        onChange={memo.write}
        error={asking.at('words')}
      />
      <WhoSees>
        {visit.mySide === 'office'
          ? m.visits_private_seen_by_office()
          : m.visits_private_seen_by_visitors()}
      </WhoSees>
      {memo.isOpen && (
        <Button type="submit" size="small" look="outlined" isPending={asking.isPending}>
          {m.visits_private_save()}
        </Button>
      )}
    </form>
  );
}

function Wellbeing({ visit }: { visit: VisitWithNote }) {
  const { value: line, ...typed } = useKept(`wellbeing ${visit.id}`, {
    words: visit.wellbeing?.words ?? '',
    followUpBy: visit.wellbeing?.followUpBy ?? '',
    followUpOn: visit.wellbeing?.followUpOn ?? '',
  });
  const { words, followUpBy, followUpOn } = line;
  const set = (change: Partial<typeof line>) => typed.write({ ...line, ...change });
  const asking = useAsking(SaveWellbeingLine);
  const people = usePeopleOf(visit);
  const send = async (confirmed: boolean) => {
    const more = { followUpBy: followUpBy || null, followUpOn: followUpOn || null };
    if (await asking.send({ visitId: visit.id, words, ...more }, confirmed)) typed.forget();
  };
  return (
    <form
      noValidate
      className="space-y-3 rounded-8 border-1 border-solid-gray-420 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Questions of={asking} again={() => void send(true)} />
      <TextField
        label={m.visits_wellbeing()}
        help={m.visits_wellbeing_help()}
        rows={2}
        value={words}
        onChange={(next) => set({ words: next })}
        error={asking.at('words')}
      />
      <WhoSees>{m.visits_wellbeing_seen_by()}</WhoSees>
      <details open={followUpBy !== ''}>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">
          {m.visits_follow_up()}
        </summary>
        <div className="space-y-4">
          <Select
            label={m.visits_follow_up_by()}
            width="max-w-96"
            value={followUpBy}
            onChange={(next) => set({ followUpBy: next })}
            options={[{ value: '', label: m.ui_none() }, ...people]}
            error={asking.at('followUpBy')}
          />
          <DateField
            label={m.visits_follow_up_on()}
            value={followUpOn}
            onChange={(next) => set({ followUpOn: next })}
            error={asking.at('followUpOn')}
          />
        </div>
      </details>
      {typed.isOpen && (
        <Button type="submit" size="small" look="outlined" isPending={asking.isPending}>
          {m.visits_wellbeing_save()}
        </Button>
      )}
    </form>
  );
}

/** People of the two sides, for a choice. */
export function usePeopleOf(visit: Pick<VisitWithNote, 'officeId' | 'team'>) {
  const staff = useRead(OfficeStaff, { id: visit.officeId }).data?.office.staff ?? [];
  const people = new Map([
    ...staff.map(({ person }) => [person.id, nameOf(person)] as const),
    ...visit.team.map(({ personId, person }) => [personId, nameOf(person)] as const),
  ]);
  return [...people].map(([value, label]) => ({ value, label }));
}
