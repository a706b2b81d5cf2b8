import { useWhole } from '../../../api/queries.js';
import { HomeReviews } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Section } from '../../../ui/page.js';
import { ReviewLine } from './review-line.js';

/** In a pack: the homes whose review this meeting reads; nothing where there is none. */
export function PackHomes({ meetingId }: { meetingId: string }) {
  const items = useWhole(HomeReviews, { meetingId }).data?.homeReviews.items;
  if (!items?.length) return null;
  return (
    <Section title={m.homes_title()}>
      <p>{m.homes_pack()}</p>
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {items.map((one) => (
          <ReviewLine key={one.id} of={one} />
        ))}
      </ul>
    </Section>
  );
}
