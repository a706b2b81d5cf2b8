import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { Meeting } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { dayText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { AgendaPart } from './agenda-part.js';
import { AttendancePart } from './attendance-part.js';
import { DocumentsPart } from './documents-part.js';
import { MeetingCourse } from './meeting-course.js';
import type { MeetingOfPage } from './meeting-types.js';
import { MinutesPart } from './minutes-part.js';
import { WrittenPart } from './written/written-part.js';

/** One round as its coordinator keeps it: how far it is, agenda, attendance, documents, minutes. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const found = useRead(Meeting, { id });
  const [told, tell] = useState<string>();
  return (
    <Loaded of={found}>
      {({ meeting }) => (
        <Page title={meeting.name} lead={<When meeting={meeting} />}>
          <Link
            to={`/committee?year=${meeting.fiscalYear}`}
            className="link inline-flex min-h-11 items-center"
          >
            {m.committee_back()}
          </Link>
          {told !== undefined && <Notice tone="done" title={told} live />}
          <MeetingCourse meeting={meeting} tell={tell} />
          <AgendaPart meeting={meeting} tell={tell} />
          <DocumentsPart meeting={meeting} tell={tell} />
          <WrittenPart meeting={meeting} tell={tell} />
          <AttendancePart meeting={meeting} tell={tell} />
          <MinutesPart key={meeting.id} meeting={meeting} tell={tell} />
        </Page>
      )}
    </Loaded>
  );
}

function When({
  meeting: { title, heldOn, hours, place, evaluates, closedAt },
}: {
  meeting: MeetingOfPage;
}) {
  return (
    <>
      <p>{title}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>
          {heldOn ? dayText(heldOn) : m.committee_no_date()} {hours}
        </span>
        {place && <span>{place}</span>}
        {evaluates ? (
          <Chip tone="outlined">{m.committee_evaluates()}</Chip>
        ) : (
          <Chip>{m.committee_reports()}</Chip>
        )}
        {closedAt && <Chip tone="quiet">{m.committee_closed()}</Chip>}
      </p>
    </>
  );
}
