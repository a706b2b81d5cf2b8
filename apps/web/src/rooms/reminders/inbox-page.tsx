import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { Inbox, InboxReminders } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button, LinkButton } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { InboxCards } from './inbox-cards.js';
import { SnoozeDialog } from './snooze-dialog.js';

/** お知らせ: what waits, why it came to me, and later if need be. */
export function InboxPage() {
  const [search] = useSearchParams();
  const [rule, stage] = [search.get('rule'), search.get('stage')];
  const inbox = useRead(Inbox, {});
  return (
    <Page title={m.nav_inbox()} lead={<p>{m.inbox_lead()}</p>}>
      <Loaded of={inbox}>
        {({ inbox: groups }) =>
          groups.length === 0 ? (
            <EmptyState title={m.inbox_empty()}>{m.inbox_empty_help()}</EmptyState>
          ) : (
            <>
              <InboxCards groups={groups} withDetails />
              {rule && stage && <OneByOne key={stage} rule={rule} stage={stage} />}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function OneByOne({ rule, stage }: { rule: string; stage: string }) {
  const part = usePart(20);
  const [asked, setAsked] = useState<{ id: string; title: string }>();
  const [told, setTold] = useState<string>();
  const list = useRead(InboxReminders, { rule, stage, ...part });
  return (
    <section className="space-y-4" aria-label={m.inbox_one_by_one()}>
      <h2 className="text-xl">{m.inbox_one_by_one()}</h2>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={list}>
        {({ inboxReminders: { items, totalItems } }) => (
          <>
            <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
              {items.map((reminder) => (
                <li key={reminder.id} className="flex flex-wrap items-center gap-4 py-3">
                  <div className="grow">
                    <p className="font-bold">{reminder.title}</p>
                    <p className="text-sm text-solid-gray-800">
                      {m.inbox_since({ day: dayText(reminder.dueOn) })}
                      {reminder.letterOn &&
                        ` ・ ${m.inbox_mailed({ day: dayText(reminder.letterOn) })}`}
                      {reminder.turn > 1 && ` ・ ${m.inbox_put_off({ count: reminder.turn - 1 })}`}
                    </p>
                  </div>
                  <LinkButton size="small" to={reminder.path}>
                    {m.inbox_go()}
                  </LinkButton>
                  <Button size="small" look="text" onPress={() => setAsked(reminder)}>
                    {m.inbox_later()}
                  </Button>
                </li>
              ))}
            </ul>
            <Pagination part={part} total={totalItems} />
          </>
        )}
      </Loaded>
      {asked && (
        <SnoozeDialog
          reminder={asked}
          onClose={() => setAsked(undefined)}
          onDone={(message) => {
            setAsked(undefined);
            setTold(message);
          }}
        />
      )}
    </section>
  );
}
