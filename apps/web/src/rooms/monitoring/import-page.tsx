import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { base } from '../../api/base.js';
import { read, useAct } from '../../api/queries.js';
import {
  ApplyRegisterImport,
  CancelRegisterImport,
  RegisterImport,
  type RegisterImportQuery,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import type { Part } from '../../ui/part.js';
import { FailureState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { importWords, isRunning } from './import-words.js';

const ASK_EVERY_MS = 1500;
type Import = RegisterImportQuery['registerImport'];

/** One file: how far it is, what it would do, what to look at, and the two buttons. It goes on without us. */
export function ImportPage() {
  const { id = '' } = useParams();
  const part = usePart();
  const found = useQuery({
    ...read(RegisterImport, { id, ...part }),
    refetchInterval: ({ state: { data } }) =>
      data && isRunning(data.registerImport.state) ? ASK_EVERY_MS : false,
  });
  return (
    <Loaded of={found}>
      {({ registerImport: of }) => (
        <Page
          title={of.fileName}
          lead={<p>{m.import_sent_at({ at: instantText(of.createdAt) })}</p>}
        >
          <State of={of} />
          {of.figures.length > 0 && !isRunning(of.state) && <Figures of={of} />}
          <Findings of={of} part={part} />
          <Link to="/register" className="link inline-flex min-h-11 items-center">
            {m.import_back()}
          </Link>
        </Page>
      )}
    </Loaded>
  );
}

const tones = { refused: 'caution', failed: 'trouble', applied: 'done', checked: 'info' } as const;

function State({ of }: { of: Import }) {
  const apply = useAct(ApplyRegisterImport);
  const cancel = useAct(CancelRegisterImport);
  const error = apply.error ?? cancel.error;
  const tone = of.state in tones ? tones[of.state as keyof typeof tones] : 'info';
  const help = {
    checked: m.import_checked_help,
    refused: m.import_refused_help,
    failed: m.import_failed_help,
    waiting: m.import_running_help,
    checking: m.import_running_help,
    applying: m.import_running_help,
    applied: undefined,
    cancelled: m.import_cancelled_help,
  }[of.state];
  return (
    <>
      <Notice tone={tone} title={importWords[of.state]()} live>
        {help && <p>{help()}</p>}
        {isRunning(of.state) && of.rowsTotal > 0 && (
          <p>
            <progress
              className="h-3 w-full max-w-md"
              value={of.rowsRead}
              max={of.rowsTotal}
              aria-label={importWords[of.state]()}
            />{' '}
            {m.import_progress({ read: of.rowsRead, total: of.rowsTotal })}
          </p>
        )}
        <div className="flex flex-wrap gap-4 pt-1">
          {of.state === 'checked' && (
            <Button
              isPending={apply.isPending}
              onPress={() => apply.mutate({ input: { id: of.id } })}
            >
              {m.import_apply()}
            </Button>
          )}
          {(isRunning(of.state) || of.state === 'checked') && !of.cancelAsked && (
            <Button
              look="outlined"
              isPending={cancel.isPending}
              onPress={() => cancel.mutate({ input: { id: of.id } })}
            >
              {m.import_cancel()}
            </Button>
          )}
        </div>
      </Notice>
      {error && <FailureState error={error} />}
    </>
  );
}

function Figures({ of }: { of: Import }) {
  return (
    <Section title={of.state === 'applied' ? m.import_figures_done() : m.import_figures()}>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
        {of.figures.map(({ code, label, count }) => (
          <div key={code} className="rounded-8 border-1 border-solid-gray-420 px-4 py-3">
            <dt className="text-sm text-solid-gray-800">{label}</dt>
            <dd className="text-2xl font-bold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Findings({ of, part }: { of: Import; part: Part }) {
  const { items, totalItems } = of.findings;
  if (totalItems === 0) return null;
  return (
    <Section
      title={m.import_findings({ count: totalItems })}
      action={
        <a
          className="link inline-flex min-h-11 items-center"
          href={`${base}register-imports/${of.id}/report.xlsx`}
          download
        >
          {m.import_report()}
        </a>
      }
    >
      <Table
        caption={m.import_findings({ count: totalItems })}
        hideCaption
        head={
          <tr>
            <HeadCell numeric>{m.import_row()}</HeadCell>
            <HeadCell>{m.import_column()}</HeadCell>
            <HeadCell>{m.import_value()}</HeadCell>
            <HeadCell>{m.import_what()}</HeadCell>
          </tr>
        }
      >
        {items.map(({ row, column, value, message, severity }, at) => (
          <Row key={`${row} ${column} ${at}`}>
            <RowHead className="numbers">{row || m.import_whole_file()}</RowHead>
            <Cell>{column}</Cell>
            <Cell className="max-w-60">{value}</Cell>
            <Cell>
              <strong>{severity === 'error' ? m.import_error() : m.import_warning()}</strong>{' '}
              {message}
            </Cell>
          </Row>
        ))}
      </Table>
      <Pagination part={part} total={totalItems} />
    </Section>
  );
}
