import { Link, useParams, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { Form, FormDifferences } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Page } from '../../ui/page.js';
import { Select } from '../../ui/select.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import type { FormOfPage } from './form-files.js';
import { aspectWords, changeWords, partWords, versionWords } from './form-words.js';

/** Two versions of a form: what differs, in words. */
export function ComparePage() {
  const { id = '' } = useParams();
  const found = useRead(Form, { id });
  return (
    <Loaded of={found}>
      {({ instrument }) => (
        <Page
          title={m.forms_compare()}
          lead={
            <p>
              {instrument.name}　{m.forms_compare_lead()}{' '}
              <Link
                className="link inline-flex min-h-11 items-center"
                to={`/instruments/${id}?show=versions`}
              >
                {m.forms_view_versions()}
              </Link>
            </p>
          }
        >
          {instrument.versions.length < 2 ? (
            <EmptyState title={m.forms_compare_one()} />
          ) : (
            <Chosen versions={instrument.versions} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Chosen({ versions }: { versions: FormOfPage['versions'] }) {
  const [search, setSearch] = useSearchParams();
  const of = (name: string, otherwise: number) =>
    versions.find(({ id }) => id === search.get(name))?.id ?? versions[otherwise]!.id;
  const beforeId = of('before', 1);
  const afterId = of('after', 0);
  const options = versions.map(({ id, number, state }) => ({
    value: id,
    label: `${m.forms_version({ number })}（${versionWords[state]()}）`,
  }));
  const set = (name: string) => (value: string) =>
    setSearch({ before: beforeId, after: afterId, [name]: value });
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <Select
          label={m.forms_compare_before()}
          plain
          value={beforeId}
          onChange={set('before')}
          options={options}
        />
        <Select
          label={m.forms_compare_after()}
          plain
          value={afterId}
          onChange={set('after')}
          options={options}
        />
      </div>
      <Differences beforeId={beforeId} afterId={afterId} />
    </>
  );
}

function Differences(of: { beforeId: string; afterId: string }) {
  const found = useRead(FormDifferences, of);
  return (
    <Loaded of={found}>
      {({ compareInstrumentVersions: all }) =>
        all.length === 0 ? (
          <EmptyState title={m.forms_compare_none()} />
        ) : (
          <Table
            caption={m.forms_compare()}
            hideCaption
            head={
              <tr>
                <HeadCell>{m.forms_difference_where()}</HeadCell>
                <HeadCell>{m.forms_difference_what()}</HeadCell>
                <HeadCell>{m.forms_compare_before()}</HeadCell>
                <HeadCell>{m.forms_compare_after()}</HeadCell>
              </tr>
            }
          >
            {all.map(({ change, part, id, title, aspect, before, after }) => (
              <Row key={`${part} ${id} ${change} ${aspect}`}>
                <RowHead>{m.forms_difference_of({ part: partWords[part](), title })}</RowHead>
                <Cell>{(aspect && aspectWords[aspect]?.()) || changeWords[change]()}</Cell>
                <Cell className="whitespace-pre-line">{before}</Cell>
                <Cell className="whitespace-pre-line">{after}</Cell>
              </Row>
            ))}
          </Table>
        )
      }
    </Loaded>
  );
}
