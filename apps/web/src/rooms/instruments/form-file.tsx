import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { sendForm } from '../../api/execute.js';
import { Failure } from '../../api/failure.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { ErrorText, Field, inputClass, useFieldIds } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { failureWords } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';

interface Remark {
  sheet: string;
  row: number;
  column: string;
  value: string;
  message: string;
}

/** A form's file comes back: it becomes a draft, or every remark is told and nothing is changed. */
export function FormFile() {
  const go = useNavigate();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const [remarks, setRemarks] = useState<Remark[]>([]);
  /** Of the draft that stands in the way. */
  const [standing, setStanding] = useState<number>();
  const ids = useFieldIds({ help: '', error });
  const send = async (revision?: number) => {
    const file = input.current?.files?.[0];
    if (!file) return setError(m.import_file_needed());
    const form = new FormData();
    if (revision !== undefined) form.set('revision', String(revision));
    form.set('file', file);
    setPending(true);
    setError(undefined);
    setRemarks([]);
    setStanding(undefined);
    try {
      const { instrumentId } = await sendForm<{ instrumentId: string }>('instruments/files', form);
      await client.invalidateQueries();
      await go(`/instruments/${instrumentId}?show=draft`);
    } catch (failure) {
      const facts = failure instanceof Failure ? failure.detail.facts : undefined;
      setError(failureWords(failure));
      setRemarks((facts?.remarks as Remark[] | undefined) ?? []);
      setStanding(facts?.revision as number | undefined);
      setPending(false);
    }
  };
  return (
    <Section title={m.forms_file()}>
      <p>{m.forms_file_lead()}</p>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void send();
        }}
        className="space-y-4 rounded-12 border-1 border-solid-gray-420 p-4 sm:p-6"
      >
        <Field ids={ids} label={m.forms_file_choose()} required help={m.forms_file_help()}>
          <input
            ref={input}
            id={ids.id}
            type="file"
            accept=".yaml,.yml,.xlsx"
            aria-describedby={ids.describedBy}
            aria-invalid={error !== undefined || undefined}
            className={`${inputClass} w-full max-w-xl`}
          />
        </Field>
        {error !== undefined && (
          <div role="alert">
            <ErrorText id={ids.errorId}>{error}</ErrorText>
          </div>
        )}
        {standing !== undefined && (
          <Notice tone="caution" title={m.forms_file_replace()} live>
            <Button
              look="outlined"
              size="small"
              isPending={isPending}
              onPress={() => void send(standing)}
            >
              {m.forms_file_replace_do()}
            </Button>
          </Notice>
        )}
        <Button type="submit" look="outlined" isPending={isPending}>
          {m.forms_file_send()}
        </Button>
      </form>
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </Section>
  );
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <Table
      caption={m.forms_remarks({ count: remarks.length })}
      head={
        <tr>
          <HeadCell>{m.forms_remark_where()}</HeadCell>
          <HeadCell>{m.forms_remark_value()}</HeadCell>
          <HeadCell>{m.forms_remark_what()}</HeadCell>
        </tr>
      }
    >
      {remarks.map(({ sheet, row, column, value, message }, at) => (
        <Row key={`${at} ${message}`}>
          <RowHead>
            {[sheet, row > 0 && m.forms_remark_row({ row }), column].filter(Boolean).join(' ／ ')}
          </RowHead>
          <Cell>{value}</Cell>
          <Cell>{message}</Cell>
        </Row>
      ))}
    </Table>
  );
}
