import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendForm } from '../../api/execute.js';
import { newId } from '../../api/new-id.js';
import { useAct } from '../../api/queries.js';
import { AddMeetingDocument, RemoveMeetingDocument } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Field, inputClass, useFieldIds } from '../../ui/field.js';
import { Section } from '../../ui/page.js';
import { EmptyState, failureWords } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { AskingDialog } from '../visits/asking-dialog.js';
import { useAsking } from '../visits/use-asking.js';
import { DocumentLink } from './document-links.js';
import type { OnMeeting } from './meeting-types.js';
import { SureDialog } from '../../ui/sure-dialog.js';

/** 資料 of the pack. */
export function DocumentsPart({ meeting, tell }: OnMeeting) {
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<{ id: string; title: string }>();
  const remove = useAct(RemoveMeetingDocument);
  const { documents, closedAt } = meeting;
  return (
    <Section
      title={m.meeting_documents()}
      action={
        !closedAt && (
          <Button size="small" look="outlined" onPress={() => setAdding(true)}>
            {m.meeting_document_add()}
          </Button>
        )
      }
    >
      {documents.length === 0 ? (
        <EmptyState title={m.meeting_documents_none()}>
          {m.meeting_documents_none_help()}
        </EmptyState>
      ) : (
        <ol className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
          {documents.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4">
              <DocumentLink of={one} />
              {!closedAt && (
                <Button
                  size="small"
                  look="text"
                  aria-label={m.meeting_document_remove_of({ title: one.title })}
                  onPress={() => setLeaving(one)}
                >
                  {m.meeting_document_remove()}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {isAdding && (
        <DocumentDialog
          meetingId={meeting.id}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            tell(m.meeting_document_added());
          }}
        />
      )}
      {leaving && (
        <SureDialog
          title={m.meeting_document_remove_of({ title: leaving.title })}
          submit={m.meeting_document_remove()}
          lead={<p>{m.meeting_document_remove_lead()}</p>}
          act={() => remove.mutateAsync({ input: { documentId: leaving.id } })}
          onClose={() => setLeaving(undefined)}
          onDone={() => {
            setLeaving(undefined);
            tell(m.meeting_document_removed());
          }}
        />
      )}
    </Section>
  );
}

interface DocumentDialogProps {
  meetingId: string;
  onClose: () => void;
  onDone: () => void;
}

function DocumentDialog({ meetingId, onClose, onDone }: DocumentDialogProps) {
  const client = useQueryClient();
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File>();
  const [failed, setFailed] = useState<string>();
  const asking = useAsking(AddMeetingDocument);
  const ids = useFieldIds({ error: failed });
  const send = async (confirmed: boolean) => {
    setFailed(file ? undefined : m.meeting_document_file_needed());
    if (!file || !(await asking.send({ id, meetingId, title }, confirmed))) return;
    try {
      const form = new FormData();
      form.set('file', file);
      await sendForm(`meeting-documents/${id}`, form);
      onDone();
    } catch (error) {
      setFailed(failureWords(error));
    }
    await client.invalidateQueries();
  };
  return (
    <AskingDialog
      title={m.meeting_document_add()}
      lead={m.meeting_documents_none_help()}
      asking={asking}
      send={send}
      submit={m.meeting_document_add()}
      onClose={onClose}
    >
      <TextField
        label={m.meeting_document_title()}
        required
        value={title}
        onChange={setTitle}
        error={asking.at('title')}
      />
      <Field ids={ids} label={m.meeting_document_file()} required error={failed}>
        <input
          id={ids.id}
          type="file"
          accept=".pdf,application/pdf"
          aria-describedby={ids.describedBy}
          aria-invalid={failed !== undefined || undefined}
          className={`${inputClass} w-full file:mr-4 file:min-h-8 file:rounded-4 file:border-0 file:bg-solid-gray-50 file:px-3 file:font-bold`}
          onChange={({ target }) => setFile(target.files?.[0])}
        />
      </Field>
    </AskingDialog>
  );
}
