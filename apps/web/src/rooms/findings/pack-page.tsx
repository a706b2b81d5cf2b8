import { Link, useParams } from 'react-router';
import { base } from '../../api/base.js';
import { useRead, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Opinions, Pack, type PackQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { AgendaItemView } from './agenda-view.js';
import { DocumentLink } from './document-links.js';
import { PackFigures } from './figures/pack-figures.js';
import { PackHomes } from './homes/pack-homes.js';
import { OpinionLine, type OpinionOfList } from './opinions/opinion-line.js';
import { kindName, statementKinds } from './words.js';

const file = 'link inline-flex min-h-11 items-center';

type PackMeeting = PackQuery['meeting'];

/** 会議資料: all that a member needs, in the order of the agenda, in large print. */
export function PackPage() {
  const { id = '' } = useParams();
  const { may } = useMe();
  const found = useRead(Pack, { id });
  const opinions = useWhole(Opinions, {});
  const keeps = may('findings.keepMeetings');
  return (
    <Loaded of={found}>
      {({ meeting }) => (
        <Page title={m.pack_title({ name: meeting.name })} lead={<When meeting={meeting} />}>
          <div className="space-y-8 text-lg leading-loose">
            <p className="no-print flex flex-wrap gap-x-6">
              <Link
                to={keeps ? `/committee/${id}` : '/committee'}
                className="link inline-flex min-h-11 items-center"
              >
                {keeps ? m.capture_back() : m.committee_back()}
              </Link>
              <a className={file} href={`${base}papers/pack/${id}.pdf`}>
                {m.pack_pdf()}
              </a>
              <a className={file} href={`${base}papers/pack/${id}.pdf?large=1`}>
                {m.pack_pdf_large()}
              </a>
              <a className={file} href={`${base}papers/pack/${id}.pdf?furigana=1`}>
                {m.pack_pdf_furigana()}
              </a>
              <Link className={file} to={`/committee/${id}/summary`}>
                {m.summary_go()}
              </Link>
            </p>
            {keeps && !meeting.packOpenedAt && (
              <Notice title={m.pack_not_open()}>
                <p>{m.pack_not_open_help()}</p>
              </Notice>
            )}
            <Section title={m.meeting_agenda()}>
              <div className="space-y-8">
                {meeting.agenda.map((item, at) => (
                  <AgendaItemView key={item.id} item={item} no={at + 1}>
                    <Said meeting={meeting} topicId={item.topic?.id} />
                    <Earlier
                      opinions={earlierOn(
                        opinions.data?.statements.items ?? [],
                        meeting,
                        item.topic?.id,
                      )}
                    />
                  </AgendaItemView>
                ))}
              </div>
            </Section>
            <Section title={m.pack_figures()}>
              <PackFigures meetingId={meeting.id} />
            </Section>
            <PackHomes meetingId={meeting.id} />
            <Section title={m.pack_documents()}>
              {meeting.documents.length === 0 ? (
                <p>{m.pack_documents_none()}</p>
              ) : (
                <ol className="list-decimal pl-8">
                  {meeting.documents.map((one) => (
                    <li key={one.id}>
                      <DocumentLink of={one} />
                    </li>
                  ))}
                </ol>
              )}
            </Section>
            {may('findings.writeOpinion') && !meeting.closedAt && (
              <Section title={m.pack_write()}>
                <p>{m.pack_write_help()}</p>
                <LinkButton className="no-print" to={`/committee/${id}/write`}>
                  {m.pack_write_go()}
                </LinkButton>
              </Section>
            )}
            {meeting.minutes?.state === 'published' && (
              <Section title={m.pack_minutes()}>
                <p className="max-w-prose whitespace-pre-wrap">{meeting.minutes.words}</p>
              </Section>
            )}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function When({ meeting: { title, heldOn, hours, place } }: { meeting: PackMeeting }) {
  return (
    <div className="text-lg">
      <p>{title}</p>
      <p>
        {heldOn ? dayText(heldOn) : m.committee_no_date()} {hours}
      </p>
      {place && <p>{place}</p>}
    </div>
  );
}

const order = (of: { fiscalYear: number; round: number }) => of.fiscalYear * 100 + of.round;

/** Opinions of earlier meetings on the topic, the latest meeting first. */
const earlierOn = (
  opinions: readonly OpinionOfList[],
  meeting: PackMeeting,
  topicId: string | undefined,
): OpinionOfList[] =>
  opinions
    .filter(
      (one) => one.topic?.id === topicId && one.meeting && order(one.meeting) < order(meeting),
    )
    .toSorted((one, other) => order(other.meeting!) - order(one.meeting!));

function Earlier({ opinions }: { opinions: readonly OpinionOfList[] }) {
  return (
    <section className="rounded-12 bg-solid-gray-50 px-4 py-3">
      <h4 className="font-bold">{m.pack_earlier()}</h4>
      {opinions.length === 0 ? (
        <p>{m.pack_earlier_none()}</p>
      ) : (
        <ul className="divide-y-1 divide-solid-gray-420">
          {opinions.map((one) => (
            <OpinionLine key={one.id} of={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was said at this meeting, once something was taken down. */
function Said({ meeting, topicId }: { meeting: PackMeeting; topicId: string | undefined }) {
  const here = meeting.statements.filter(({ topic }) => topic?.id === topicId);
  if (here.length === 0) return null;
  return (
    <section>
      <h4 className="font-bold">{m.pack_said()}</h4>
      {statementKinds.map((kind) => {
        const said = here.filter((one) => one.kind === kind);
        return (
          said.length > 0 && (
            <div key={kind} className="mt-2">
              <h5 className="font-bold">{kindName(kind)}</h5>
              <ol className="list-decimal pl-8">
                {said.map(({ id, text, suggestion }) => (
                  <li key={id} className="whitespace-pre-wrap">
                    {text}
                    {suggestion && `\n⇒ ${suggestion}`}
                  </li>
                ))}
              </ol>
            </div>
          )
        );
      })}
    </section>
  );
}
