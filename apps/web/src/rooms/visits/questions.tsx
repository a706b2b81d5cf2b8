import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Notice } from '../../ui/notice.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import type { Asking } from './use-asking.js';

/** 通報 is a way of its own: it is offered, kindly, and nothing more. */
export function OfficialRoute({ route }: { route: readonly { text: string }[] }) {
  if (route.length === 0) return null;
  return (
    <Notice title={m.visits_official_route()} live>
      {route.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

/** What an act asks before it is done. `again`: do it all the same. */
export function Questions({ of, again }: { of: Asking; again: () => void }) {
  const { warnings, dateWarnings = [] } = of.questions;
  return (
    <>
      {of.error && <ErrorSummary errors={[of.error.message]} round={of.error.round} />}
      <OfficialRoute route={of.route} />
      <TextWarnings warnings={warnings} isPending={of.isPending} confirm={again} />
      {dateWarnings.length > 0 && (
        <Notice tone="caution" title={m.visits_date_questions()} live>
          <ul className="list-disc pl-6">
            {dateWarnings.map(({ message }) => (
              <li key={message.text}>{message.text}</li>
            ))}
          </ul>
          <Button look="outlined" size="small" isPending={of.isPending} onPress={again}>
            {m.visits_date_all_the_same()}
          </Button>
        </Notice>
      )}
    </>
  );
}
