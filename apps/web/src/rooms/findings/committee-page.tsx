import { useMe } from '../../app/me.js';
import { m } from '../../generated/words/messages.js';
import { Page } from '../../ui/page.js';
import { MeetingYears } from './meeting-years.js';
import { OpenMeetings } from './open-meetings.js';

/** 評価会議: to coordinators the year with what is still to be prepared, to members what they may read. */
export function CommitteePage() {
  const { may } = useMe();
  const keeps = may('findings.keepMeetings');
  return (
    <Page
      title={m.committee_title()}
      lead={<p>{keeps ? m.committee_lead() : m.committee_lead_member()}</p>}
    >
      {keeps ? <MeetingYears /> : <OpenMeetings />}
    </Page>
  );
}
