import { useState } from 'react';
import { Link } from 'react-router';
import { base } from '../../api/base.js';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Forms } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { CreateFormDialog } from './create-form-dialog.js';
import { FormFile } from './form-file.js';
import { kindWords } from './words.js';

/** 様式: the papers of the ward. Coordinators keep them; everybody who fills them may look. */
export function FormsPage() {
  const { may } = useMe();
  const keeps = may('instruments.keepForms');
  const found = useRead(Forms, { archived: keeps });
  const [isCreating, setCreating] = useState(false);
  return (
    <Page title={m.forms()} lead={<p>{keeps ? m.forms_lead_keeper() : m.forms_lead()}</p>}>
      {isCreating && <CreateFormDialog onClose={() => setCreating(false)} />}
      <Loaded of={found}>
        {({ instruments: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={m.forms_empty()} />
          ) : (
            <Table
              caption={m.forms()}
              hideCaption
              head={
                <tr>
                  <HeadCell>{m.forms_name()}</HeadCell>
                  <HeadCell>{m.forms_kind()}</HeadCell>
                  <HeadCell>{m.forms_in_use()}</HeadCell>
                  <HeadCell>{m.forms_paper()}</HeadCell>
                </tr>
              }
            >
              {items.map(({ id, name, kind, archivedAt, published, draft }) => (
                <Row key={id}>
                  <RowHead>
                    <Link
                      className="link mr-3 inline-flex min-h-11 items-center"
                      to={`/instruments/${id}`}
                    >
                      {name}
                    </Link>
                    {draft && <Chip tone="waiting">{m.forms_draft()}</Chip>}{' '}
                    {archivedAt && <Chip tone="quiet">{m.forms_archived()}</Chip>}
                  </RowHead>
                  <Cell>{kindWords[kind]()}</Cell>
                  <Cell>
                    {published?.publishedAt
                      ? m.forms_version_since({
                          number: published.number,
                          at: instantText(published.publishedAt),
                        })
                      : m.forms_not_published()}
                  </Cell>
                  <Cell>
                    {published && (
                      <a
                        className="link inline-flex min-h-11 items-center"
                        href={`${base}instruments/versions/${published.id}/blank.pdf`}
                        aria-label={m.forms_blank_of({ name })}
                      >
                        {m.forms_blank()}
                      </a>
                    )}
                  </Cell>
                </Row>
              ))}
            </Table>
          )
        }
      </Loaded>
      {keeps && (
        <>
          <div>
            <Button look="outlined" onPress={() => setCreating(true)}>
              {m.forms_create()}
            </Button>
          </div>
          <FormFile />
        </>
      )}
    </Page>
  );
}
