import { useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { Letters, type LetterState } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip, type Tone } from '../../ui/badge.js';
import { dayText, instantText } from '../../ui/dates.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Page } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { personName } from '../../ui/people.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';

const states: Record<LetterState, { word: () => string; tone: Tone }> = {
  queued: { word: m.log_queued, tone: 'plain' },
  sending: { word: m.log_sending, tone: 'plain' },
  accepted: { word: m.log_accepted, tone: 'outlined' },
  bounced: { word: m.log_bounced, tone: 'waiting' },
  failedForGood: { word: m.log_failed, tone: 'waiting' },
  withdrawn: { word: m.log_withdrawn, tone: 'quiet' },
};
const isState = (text: string | null): text is LetterState =>
  text !== null && Object.hasOwn(states, text);

/** 配信の記録: which mails went, wait, or came back. What stood in them is not kept. */
export function LogPage() {
  const [search] = useSearchParams();
  const part = usePart();
  const asked = search.get('state');
  const state = isState(asked) ? asked : null;
  const letters = useRead(Letters, { state, ...part });
  const shown: (LetterState | null)[] = [null, 'queued', 'accepted', 'bounced', 'failedForGood'];
  return (
    <Page title={m.nav_log()} lead={<p>{m.log_lead()}</p>}>
      <LinkTabs
        label={m.standing()}
        tabs={shown.map((one) => ({
          to: one ? `/reminders/log?state=${one}` : '/reminders/log',
          label: one ? states[one].word() : m.ui_all(),
          current: one === state,
        }))}
      />
      <Loaded of={letters}>
        {({ letters: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={m.log_none()}>{m.log_none_help()}</EmptyState>
          ) : (
            <>
              <Table
                caption={m.nav_log()}
                hideCaption
                head={
                  <tr>
                    <HeadCell>{m.log_day()}</HeadCell>
                    <HeadCell>{m.log_recipient()}</HeadCell>
                    <HeadCell>{m.standing()}</HeadCell>
                    <HeadCell>{m.log_when()}</HeadCell>
                    <HeadCell numeric>{m.log_attempts()}</HeadCell>
                  </tr>
                }
              >
                {items.map((letter) => (
                  <Row key={letter.id}>
                    <RowHead className="whitespace-nowrap">{dayText(letter.onDay)}</RowHead>
                    <Cell className="whitespace-nowrap">
                      {letter.recipient ? personName(letter.recipient) : ''}
                    </Cell>
                    <Cell>
                      <Chip tone={states[letter.state].tone}>{states[letter.state].word()}</Chip>
                    </Cell>
                    <Cell>
                      {letter.acceptedAt
                        ? instantText(letter.acceptedAt)
                        : letter.nextAttemptAt
                          ? m.log_next({ at: instantText(letter.nextAttemptAt) })
                          : '－'}
                    </Cell>
                    <Cell numeric>{letter.attempts}</Cell>
                  </Row>
                ))}
              </Table>
              <Pagination part={part} total={totalItems} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
