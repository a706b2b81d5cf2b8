import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.js';
import {
  MakeCalendarFeed,
  MyCalendarFeed,
  RevokeCalendarFeed,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { failureWords, Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';

/** カレンダーの購読: a secret address, shown once and revocable. */
export function CalendarFeedPart() {
  const feed = useRead(MyCalendarFeed, {});
  const make = useAct(MakeCalendarFeed);
  const revoke = useAct(RevokeCalendarFeed);
  const [url, setUrl] = useState<string>();
  const error = make.error ?? revoke.error;
  return (
    <Section title={m.visits_feed()}>
      <p>{m.visits_feed_lead()}</p>
      {error && <p role="alert">{failureWords(error)}</p>}
      {url !== undefined && (
        <Notice tone="done" title={m.visits_feed_made()} live>
          <TextField label={m.visits_feed_address()} plain value={url} onChange={() => undefined} />
          <p>{m.visits_feed_secret()}</p>
        </Notice>
      )}
      <Loaded of={feed}>
        {({ myCalendarFeed: mine }) => (
          <>
            <p>
              {mine
                ? m.visits_feed_since({
                    at: instantText(mine.createdAt),
                    read: mine.lastReadAt ? instantText(mine.lastReadAt) : m.visits_not_yet(),
                  })
                : m.visits_feed_none()}
            </p>
            <div className="flex flex-wrap gap-4">
              <Button
                size="small"
                look="outlined"
                isPending={make.isPending}
                onPress={() =>
                  make.mutate({}, { onSuccess: (data) => setUrl(data.makeCalendarFeed.url) })
                }
              >
                {mine ? m.visits_feed_again() : m.visits_feed_make()}
              </Button>
              {mine && (
                <Button
                  size="small"
                  look="text"
                  isPending={revoke.isPending}
                  onPress={() => revoke.mutate({}, { onSuccess: () => setUrl(undefined) })}
                >
                  {m.visits_feed_stop()}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Section>
  );
}
