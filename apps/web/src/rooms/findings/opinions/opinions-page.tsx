import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { OpenOpinions, Opinions } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { Pagination, usePart } from '../../../ui/pagination.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { AnswerDialog } from './answer-dialog.js';
import { OpinionLine, type OpinionOfList } from './opinion-line.js';

/** 意見のその後: every opinion with what became of it; to coordinators also what waits for an answer. */
export function OpinionsPage() {
  const { may } = useMe();
  const keeps = may('findings.keepMeetings');
  const [search] = useSearchParams();
  const isOpen = keeps && search.get('show') === 'open';
  const [told, setTold] = useState<string>();
  return (
    <Page title={m.opinions_title()} lead={<p>{m.opinions_lead()}</p>}>
      {keeps && (
        <LinkTabs
          label={m.opinions_views()}
          tabs={[
            { to: '/opinions', label: m.opinions_all(), current: !isOpen },
            { to: '/opinions?show=open', label: m.opinions_open(), current: isOpen },
          ]}
        />
      )}
      {told !== undefined && <Notice tone="done" title={told} live />}
      {isOpen ? <OpenOnes tell={setTold} /> : <AllOnes tell={setTold} />}
    </Page>
  );
}

interface ListProps {
  tell: (message: string | undefined) => void;
}

function AllOnes({ tell }: ListProps) {
  const part = usePart();
  const found = useRead(Opinions, part);
  return (
    <Loaded of={found}>
      {({ statements: { items, totalItems } }) =>
        totalItems === 0 ? (
          <EmptyState title={m.opinions_none()}>{m.opinions_none_help()}</EmptyState>
        ) : (
          <>
            <ByMeeting opinions={items} tell={tell} />
            <Pagination part={part} total={totalItems} />
          </>
        )
      }
    </Loaded>
  );
}

function OpenOnes({ tell }: ListProps) {
  const part = usePart();
  const found = useRead(OpenOpinions, part);
  return (
    <Loaded of={found}>
      {({ openOpinions: { items, totalItems } }) =>
        totalItems === 0 ? (
          <EmptyState title={m.opinions_none_open()}>{m.opinions_none_open_help()}</EmptyState>
        ) : (
          <>
            <ByMeeting opinions={items} tell={tell} />
            <Pagination part={part} total={totalItems} />
          </>
        )
      }
    </Loaded>
  );
}

function ByMeeting({ opinions, tell }: ListProps & { opinions: readonly OpinionOfList[] }) {
  const { may } = useMe();
  const [asked, setAsked] = useState<OpinionOfList>();
  return (
    <>
      {groupsOf(opinions).map(({ key, title, of }) => (
        <Section key={key} title={title}>
          <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
            {of.map((one) => (
              <OpinionLine key={one.id} of={one} isBelowMeeting>
                {may('findings.keepMeetings') && (
                  <Button
                    size="small"
                    look="text"
                    aria-label={m.opinions_answer_of({ text: one.text })}
                    onPress={() => {
                      tell(undefined);
                      setAsked(one);
                    }}
                  >
                    {m.opinions_answer()}
                  </Button>
                )}
              </OpinionLine>
            ))}
          </ul>
        </Section>
      ))}
      {asked && (
        <AnswerDialog
          opinion={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            tell(m.opinions_answer_saved());
          }}
        />
      )}
    </>
  );
}

/** By meeting and topic, in the order of the slides. */
function groupsOf(opinions: readonly OpinionOfList[]) {
  const groups = new Map<string, { key: string; title: string; of: OpinionOfList[] }>();
  for (const one of opinions) {
    const key = `${one.meeting?.id} ${one.topic?.id}`;
    const title = `${one.meeting?.name ?? ''}　${one.topic?.title ?? ''}`;
    const group = groups.get(key) ?? { key, title, of: [] };
    group.of.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
