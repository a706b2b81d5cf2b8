import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { base } from '../../api/base.js';
import { sendForm } from '../../api/execute.js';
import { useRead } from '../../api/queries.js';
import { RegisterImports } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { ErrorText, Field, inputClass, useFieldIds } from '../../ui/field.js';
import { Page, Section } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, failureWords, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { importWords } from './import-words.js';

/** 台帳の取り込み: a file is looked at first; what it would do is read before it does it. */
export function ImportsPage() {
  const part = usePart(20);
  const imports = useRead(RegisterImports, part);
  return (
    <Page title={m.nav_register()} lead={<p>{m.import_lead()}</p>}>
      <SendForm />
      <Section title={m.import_earlier()}>
        <Loaded of={imports}>
          {({ registerImports: { items, totalItems } }) =>
            totalItems === 0 ? (
              <EmptyState title={m.import_none()} />
            ) : (
              <>
                <Table
                  caption={m.import_earlier()}
                  hideCaption
                  head={
                    <tr>
                      <HeadCell>{m.import_file()}</HeadCell>
                      <HeadCell>{m.import_sent()}</HeadCell>
                      <HeadCell numeric>{m.import_rows()}</HeadCell>
                      <HeadCell>{m.standing()}</HeadCell>
                    </tr>
                  }
                >
                  {items.map((one) => (
                    <Row key={one.id}>
                      <RowHead>
                        <Link className="link" to={`/register/${one.id}`}>
                          {one.fileName}
                        </Link>
                      </RowHead>
                      <Cell>{instantText(one.createdAt)}</Cell>
                      <Cell numeric>{one.rowsTotal}</Cell>
                      <Cell>{importWords[one.state]()}</Cell>
                    </Row>
                  ))}
                </Table>
                <Pagination part={part} total={totalItems} />
              </>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function SendForm() {
  const go = useNavigate();
  const client = useQueryClient();
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const ids = useFieldIds({ help: '', error });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File) || !file.name) return setError(m.import_file_needed());
    form.set('dryRun', 'true');
    setPending(true);
    try {
      const { id } = await sendForm<{ id: string }>('register-imports', form);
      await client.invalidateQueries();
      await go(`/register/${id}`);
    } catch (failure) {
      setError(failureWords(failure));
      setPending(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void send(event)}
      className="space-y-4 rounded-12 border-1 border-solid-gray-420 p-6"
    >
      <Field ids={ids} label={m.import_choose()} required help={m.import_choose_help()}>
        <input
          id={ids.id}
          type="file"
          name="file"
          accept=".xlsx,.csv"
          aria-describedby={ids.describedBy}
          aria-invalid={error !== undefined || undefined}
          className={`${inputClass} w-full max-w-xl file:mr-4 file:min-h-8 file:rounded-4 file:border-0 file:bg-solid-gray-50 file:px-3 file:font-bold`}
        />
      </Field>
      {error !== undefined && (
        <div role="alert">
          <ErrorText id={ids.errorId}>{error}</ErrorText>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={isPending}>
          {m.import_look()}
        </Button>
        <a
          className="link inline-flex min-h-11 items-center"
          href={`${base}register/template.xlsx`}
          download
        >
          {m.import_template()}
        </a>
      </div>
    </form>
  );
}
