import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.js';
import { EndOtherSessions, EndSession, MyAccount } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { FailureState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { deviceName } from './device-name.js';

/** Where one is signed in: each other browser can be signed out from here, or all of them. */
export function Browsers() {
  const found = useRead(MyAccount, {});
  const [told, tell] = useState<string>();
  const one = useAct(EndSession);
  const others = useAct(EndOtherSessions);
  return (
    <Section title={m.account_browsers()}>
      <p>{m.account_browsers_help()}</p>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={found}>
        {({ mySessions }) => (
          <>
            <Table
              caption={m.account_browsers()}
              hideCaption
              head={
                <tr>
                  <HeadCell>{m.account_device()}</HeadCell>
                  <HeadCell>{m.account_since()}</HeadCell>
                  <HeadCell>{m.account_last()}</HeadCell>
                  <HeadCell>{m.acts()}</HeadCell>
                </tr>
              }
            >
              {mySessions.map(({ id, device, createdAt, lastSeenAt, current }) => (
                <Row key={id}>
                  <RowHead>{nameOf(device)}</RowHead>
                  <Cell>{instantText(createdAt)}</Cell>
                  <Cell>{instantText(lastSeenAt)}</Cell>
                  <Cell className="whitespace-nowrap">
                    {current ? (
                      <strong>{m.account_this()}</strong>
                    ) : (
                      <Button
                        look="text"
                        size="small"
                        aria-label={m.account_end_of({
                          device: nameOf(device),
                          since: instantText(createdAt),
                        })}
                        isPending={one.isPending && one.variables.input.sessionId === id}
                        onPress={() =>
                          one.mutate(
                            { input: { sessionId: id } },
                            {
                              onSuccess: () => tell(m.account_ended({ device: nameOf(device) })),
                            },
                          )
                        }
                      >
                        {m.account_end()}
                      </Button>
                    )}
                  </Cell>
                </Row>
              ))}
            </Table>
            {mySessions.length > 1 && (
              <Button
                look="outlined"
                size="small"
                isPending={others.isPending}
                onPress={() =>
                  others.mutate({}, { onSuccess: () => tell(m.account_others_ended()) })
                }
              >
                {m.account_end_others()}
              </Button>
            )}
          </>
        )}
      </Loaded>
      {one.error && <FailureState error={one.error} />}
      {others.error && <FailureState error={others.error} />}
    </Section>
  );
}

const nameOf = (device: string): string => deviceName(device) || m.account_device_unknown();
