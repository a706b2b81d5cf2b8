import { useSearchParams } from 'react-router';
import { m } from '../generated/words/messages.js';
import { SecurityPart } from '../rooms/access/security-part.js';
import { ReadingsPart } from '../rooms/findings/readings/readings-part.js';
import { DesksPart } from '../rooms/monitoring/desks-part.js';
import { ClosedDaysPart } from '../rooms/reminders/closed-days-part.js';
import { LadderPart } from '../rooms/reminders/ladder-part.js';
import { VisitSettingsPart } from '../rooms/visits/visit-settings-part.js';
import { LinkButton } from '../ui/button.js';
import { LinkTabs } from '../ui/link-tabs.js';
import { Page, Section } from '../ui/page.js';

const views = {
  words: m.settings_words,
  perspectives: m.settings_perspectives,
  ladder: m.settings_ladder,
  closed: m.settings_closed,
  desks: m.settings_desks,
  readings: m.readings_title,
  security: m.settings_security,
};
type View = keyof typeof views;

/** 設定: what the municipality decides for everybody. */
export function SettingsPage() {
  const [search] = useSearchParams();
  const asked = search.get('show') ?? '';
  const show = Object.hasOwn(views, asked) ? (asked as View) : 'words';
  return (
    <Page title={m.settings()} lead={<p>{m.settings_lead()}</p>}>
      <LinkTabs
        label={m.settings()}
        tabs={(Object.keys(views) as View[]).map((view) => ({
          to: `/settings?show=${view}`,
          label: views[view](),
          current: view === show,
        }))}
      />
      {show === 'words' && <VisitSettingsPart />}
      {show === 'perspectives' && (
        <Section title={m.settings_perspectives()}>
          <p>{m.settings_perspectives_help()}</p>
          <LinkButton to="/instruments">{m.settings_perspectives_go()}</LinkButton>
        </Section>
      )}
      {show === 'ladder' && <LadderPart />}
      {show === 'closed' && <ClosedDaysPart />}
      {show === 'desks' && <DesksPart />}
      {show === 'readings' && <ReadingsPart />}
      {show === 'security' && <SecurityPart />}
    </Page>
  );
}
