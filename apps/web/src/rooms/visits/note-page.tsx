import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { base } from '../../api/base.js';
import { newId } from '../../api/new-id.js';
import { read, useRead } from '../../api/queries.js';
import {
  InstrumentPerspectives,
  ProgrammePerspectives,
  VisitNote,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { hoursText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import { AgreeSection } from './agree-section.js';
import { emptyContent } from './note-draft.js';
import { NoteEditor } from './note-editor.js';
import { NoteHistory } from './note-history.js';
import { NoteWordsView } from './note-words-view.js';
import { OwnLines } from './own-lines.js';
import type { Perspectives } from './point-rows.js';
import { ReleasePoint } from './release-point.js';
import { StepsEditor } from './steps-editor.js';
import { StepList } from './step-list.js';
import { useNoteDraft } from './use-note-draft.js';
import { Views } from './views.js';
import type { VisitWithNote } from './visit-types.js';

/** 訪問記録: written by the visitors, read and confirmed by both, strengths first. */
export function NotePage() {
  const { id = '' } = useParams();
  const found = useRead(VisitNote, { id });
  return (
    <Loaded of={found}>
      {({ visit }) => (
        <Page
          title={m.visits_note_of({ office: visit.office?.name ?? '' })}
          lead={visit.startsAt && visit.endsAt && <p>{hoursText(visit.startsAt, visit.endsAt)}</p>}
        >
          <p className="no-print flex flex-wrap gap-4">
            <Link to={`/visits/${id}`} className="link inline-flex min-h-11 items-center">
              {m.visits_back_to_visit()}
            </Link>
            {visit.note && (
              <a
                className="link inline-flex min-h-11 items-center"
                href={`${base}visits/${id}/note.pdf`}
              >
                {m.visits_note_pdf()}
              </a>
            )}
          </p>
          <Note key={visit.id} visit={visit} />
        </Page>
      )}
    </Loaded>
  );
}

function usePerspectives(programmeId: string): Perspectives {
  const programme = useRead(ProgrammePerspectives, { id: programmeId }).data?.programme;
  const version = programme?.instrumentVersionId ?? '';
  const form = useQuery({
    ...read(InstrumentPerspectives, { id: version }),
    enabled: version !== '',
  });
  return form.data?.instrumentVersion.definition.perspectives ?? [];
}

function Note({ visit }: { visit: VisitWithNote }) {
  const perspectives = usePerspectives(visit.programmeId);
  const writes = visit.mySide === 'visitors' && visit.state === 'held';
  if (writes) return <Writing visit={visit} perspectives={perspectives} />;
  if (!visit.note) {
    return (
      <EmptyState title={m.visits_note_not_there()}>
        {visit.state === 'closed' ? m.visits_note_with_office() : m.visits_note_not_yet()}
      </EmptyState>
    );
  }
  return <Reading visit={visit} perspectives={perspectives} />;
}

interface NoteProps {
  visit: VisitWithNote;
  perspectives: Perspectives;
}

function Writing({ visit, perspectives }: NoteProps) {
  const [stored] = useState(() => {
    const content = visit.note?.content ?? emptyContent(visit.activities);
    const first = [{ id: newId(), perspective: null, words: '' }];
    return {
      content: { ...content, strengths: content.strengths.length ? content.strengths : first },
      revision: visit.note?.revision ?? 0,
    };
  });
  const draft = useNoteDraft(visit.id, stored);
  return (
    <>
      <WhoSees>
        {visit.note?.shownAt ? m.visits_note_seen_by_both() : m.visits_note_seen_by_team()}
      </WhoSees>
      {(visit.note?.visitorsConfirmedAt ?? visit.note?.officeConfirmedAt) && (
        <p>{m.visits_note_undoes()}</p>
      )}
      <NoteEditor officeId={visit.officeId} draft={draft} perspectives={perspectives} />
      <StepsEditor visit={visit} />
      <OwnLines visit={visit} />
      {visit.note?.shownAt && <Views visit={visit} />}
      <AgreeSection visit={visit} draft={draft} />
      <NoteHistory visit={visit} perspectives={perspectives} />
    </>
  );
}

function Reading({ visit, perspectives }: NoteProps) {
  const { note } = visit;
  const [told, setTold] = useState<string>();
  if (!note) return null;
  return (
    <>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <WhoSees>{m.visits_note_seen_by_both()}</WhoSees>
      <NoteWordsView
        content={note.content}
        perspectives={perspectives}
        act={(point) => <ReleasePoint visit={visit} point={point} tell={setTold} />}
      />
      {visit.state === 'closed' ? (
        <Section title={m.visits_steps()}>
          <StepList steps={visit.steps} />
        </Section>
      ) : (
        <StepsEditor visit={visit} />
      )}
      <Views visit={visit} />
      <OwnLines visit={visit} />
      <AgreeSection visit={visit} />
      <NoteHistory visit={visit} perspectives={perspectives} />
    </>
  );
}
