import { useRead } from '../../api/queries.js';
import { type Activity, OfficeStaff } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Checks } from '../../ui/choice.js';
import { instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { TextField } from '../../ui/text-field.js';
import { personalWords } from '../monitoring/words.js';
import { NoteWordsView } from './note-words-view.js';
import { type Perspectives, PointRows } from './point-rows.js';
import { OfficialRoute } from './questions.js';
import type { Draft } from './use-note-draft.js';
import { activityWords, nameOf } from './words.js';

const activities: Activity[] = ['worries', 'supervision', 'caseTalk', 'planTalk'];

interface NoteEditorProps {
  officeId: string;
  draft: Draft;
  perspectives: Perspectives;
}

/** The note as the visitors write it: strengths first; it saves itself. */
export function NoteEditor({ officeId, draft, perspectives }: NoteEditorProps) {
  const { content, change } = draft;
  const save = () => void draft.save();
  const set = (more: Partial<typeof content>) => change({ ...content, ...more });
  const rows = { onBlur: save, perspectives };
  return (
    <>
      <SaveLine draft={draft} />
      <OfficialRoute route={draft.route} />
      {draft.warnings.length > 0 && <Personal warnings={draft.warnings} />}
      {draft.theirs && <Clash draft={draft} perspectives={perspectives} />}
      <Section title={m.visits_strengths()}>
        <p>{m.visits_strengths_help()}</p>
        <PointRows
          label={m.visits_strengths()}
          required
          points={content.strengths}
          onChange={(strengths) => set({ strengths })}
          more={m.visits_strengths_more()}
          {...rows}
        />
      </Section>
      <Section title={m.visits_topics()}>
        <p>{m.visits_topics_help()}</p>
        <PointRows
          label={m.visits_topics()}
          points={content.topics}
          onChange={(topics) => set({ topics })}
          more={m.visits_topics_more()}
          {...rows}
        />
      </Section>
      <Section title={m.visits_voices()}>
        <p>{m.visits_voices_help()}</p>
        <PointRows
          label={m.visits_voices()}
          points={content.voices}
          onChange={(voices) => set({ voices })}
          more={m.visits_voices_more()}
          {...rows}
        />
      </Section>
      <Section title={m.visits_that_day()}>
        <Checks
          label={m.visits_activities_done()}
          value={content.activities}
          onChange={(chosen) => set({ activities: chosen })}
          options={activities.map((value) => ({ value, label: activityWords[value]() }))}
        />
        <Participants
          officeId={officeId}
          value={content.participants}
          onChange={(participants) => set({ participants })}
        />
        <TextField
          label={m.visits_message()}
          help={m.visits_message_help()}
          rows={4}
          value={content.message}
          onChange={(message) => set({ message })}
          onBlur={save}
        />
      </Section>
      <SaveLine draft={draft} quiet />
    </>
  );
}

interface ParticipantsProps {
  officeId: string;
  value: string[];
  onChange: (value: string[]) => void;
}

function Participants({ officeId, value, onChange }: ParticipantsProps) {
  const staff = useRead(OfficeStaff, { id: officeId }).data?.office.staff ?? [];
  const people = new Map(staff.map(({ person }) => [person.id, nameOf(person)]));
  if (people.size === 0) return null;
  return (
    <Checks
      label={m.visits_participants()}
      value={value}
      onChange={onChange}
      options={[...people].map(([id, label]) => ({ value: id, label }))}
    />
  );
}

/** Told while writing; it is asked once more before the office sees it. */
function Personal({ warnings }: { warnings: Draft['warnings'] }) {
  return (
    <Notice tone="caution" title={m.warning_title()}>
      <ul className="list-disc pl-6">
        {warnings.map(({ field, kind, found }) => (
          <li key={`${field} ${found}`}>
            {personalWords[kind]()}: 「{found}」
          </li>
        ))}
      </ul>
      <p>{m.visits_personal_help()}</p>
    </Notice>
  );
}

/** Where the words are now: always said. */
function SaveLine({ draft, quiet = false }: { draft: Draft; quiet?: boolean }) {
  const words = {
    saved: draft.savedAt
      ? m.visits_saved_at({ at: instantText(draft.savedAt) })
      : m.visits_saves_itself(),
    waiting: m.visits_save_waiting(),
    saving: m.visits_saving(),
    failed: m.visits_save_failed({ why: draft.error ?? '' }),
    conflict: m.visits_save_conflict(),
  }[draft.state];
  return (
    <p className="flex flex-wrap items-center gap-4">
      <span role={quiet ? undefined : 'status'}>{words}</span>
      {(draft.state === 'failed' || draft.state === 'waiting') && (
        <Button look="outlined" size="small" onPress={() => void draft.save()}>
          {m.visits_save_now()}
        </Button>
      )}
    </p>
  );
}

/** Somebody of the team wrote meanwhile: both texts are there, and a person puts them together. */
function Clash({ draft, perspectives }: { draft: Draft; perspectives: Perspectives }) {
  if (!draft.theirs) return null;
  return (
    <Notice tone="caution" title={m.visits_clash()} live>
      <p>{m.visits_clash_help()}</p>
      <details>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">
          {m.visits_clash_theirs()}
        </summary>
        <NoteWordsView content={draft.theirs} perspectives={perspectives} />
      </details>
      <div className="flex flex-wrap gap-4">
        <Button size="small" onPress={draft.join}>
          {m.visits_clash_join()}
        </Button>
        <Button size="small" look="outlined" onPress={draft.takeTheirs}>
          {m.visits_clash_take_theirs()}
        </Button>
      </div>
    </Notice>
  );
}
