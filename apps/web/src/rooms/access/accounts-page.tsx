import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { Accounts, type AccountState } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip, type Tone } from '../../ui/badge.js';
import { instantText } from '../../ui/dates.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { personName } from '../../ui/people.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { Together } from '../../ui/together.js';
import { withChange } from '../../ui/with-change.js';
import { Finder } from '../directory/finder.js';
import { AddressTroublesPart } from '../reminders/address-troubles-part.js';
import { AccountActs } from './account-acts.js';
import type { OnAccount } from './account-dialogs.js';

const states: Record<AccountState, { word: () => string; tone: Tone }> = {
  active: { word: m.accounts_active, tone: 'outlined' },
  invited: { word: m.accounts_invited, tone: 'plain' },
  suspended: { word: m.accounts_suspended, tone: 'waiting' },
};
const isState = (text: string | null): text is AccountState =>
  text !== null && Object.hasOwn(states, text);

/** Who can sign in, and what coordinators do for them; above it, whom mail does not reach. */
export function AccountsPage() {
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<string>();
  const on = {
    onClose: () => setDialog(undefined),
    onDone: (message: string) => {
      setDialog(undefined);
      setTold(message);
    },
  };
  const ask = (make: (on: Omit<OnAccount, 'of'>) => ReactNode) => {
    setTold(undefined);
    setDialog(make(on));
  };
  return (
    <Page title={m.accounts()} lead={<p>{m.accounts_lead()}</p>}>
      {told !== undefined && <Notice tone="done" title={told} live />}
      {dialog}
      <Together>
        <AddressTroublesPart onDone={on.onDone} />
        <List ask={ask} onDone={on.onDone} />
      </Together>
    </Page>
  );
}

interface ListProps {
  ask: (make: (on: Omit<OnAccount, 'of'>) => ReactNode) => void;
  onDone: (message: string) => void;
}

function List({ ask, onDone }: ListProps) {
  const [search] = useSearchParams();
  const part = usePart();
  const asked = search.get('state');
  const state = isState(asked) ? asked : null;
  const found = useRead(Accounts, {
    text: search.get('text'),
    state,
    ...part,
  });
  const shown = [null, ...(Object.keys(states) as AccountState[])];
  return (
    <Section title={m.accounts_who()}>
      <LinkTabs
        label={m.accounts_state()}
        tabs={shown.map((one) => ({
          to: `?${withChange(search, 'state', one ?? '')}`,
          label: one ? states[one].word() : m.ui_all(),
          current: one === state,
        }))}
      />
      <Finder label={m.accounts_find()} />
      <Loaded of={found}>
        {({ accounts: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={m.accounts_none()}>{m.accounts_none_help()}</EmptyState>
          ) : (
            <>
              <Table
                caption={m.people_count({ count: totalItems })}
                head={
                  <tr>
                    <HeadCell>{m.person_name()}</HeadCell>
                    <HeadCell>{m.accounts_state()}</HeadCell>
                    <HeadCell>{m.factor()}</HeadCell>
                    <HeadCell>{m.account_last()}</HeadCell>
                    <HeadCell>{m.acts()}</HeadCell>
                  </tr>
                }
              >
                {items.map((account) => (
                  <Row key={account.id}>
                    <RowHead>
                      <Link className="link font-bold" to={`/directory/people/${account.personId}`}>
                        {personName(account)}
                      </Link>
                      <span className="block text-sm text-solid-gray-700">{account.login}</span>
                    </RowHead>
                    <Cell>
                      <Chip tone={states[account.state].tone}>{states[account.state].word()}</Chip>
                    </Cell>
                    <Cell className="whitespace-nowrap">
                      {account.hasTotp ? m.accounts_factor_on() : m.ui_none()}
                    </Cell>
                    <Cell>{account.lastSeenAt ? instantText(account.lastSeenAt) : '－'}</Cell>
                    <Cell>
                      <AccountActs of={account} ask={ask} onDone={onDone} />
                    </Cell>
                  </Row>
                ))}
              </Table>
              <Pagination part={part} total={totalItems} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
