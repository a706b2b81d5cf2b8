import { useSearchParams } from 'react-router';
import { m } from '../../generated/words/messages.js';
import { LinkTabs } from '../../ui/link-tabs.js';

const shows = ['open', 'people', 'closed'] as const;
export type Show = (typeof shows)[number];

/** What of the directory the address asks for: offices at work unless told. */
export function useShow(): Show {
  const [search] = useSearchParams();
  return shows.find((show) => show === search.get('show')) ?? 'open';
}

const words: Record<Show, () => string> = {
  open: m.directory_open,
  people: m.directory_people,
  closed: m.directory_closed,
};

export function DirectoryTabs({ show }: { show: Show }) {
  return (
    <LinkTabs
      label={m.months_views()}
      tabs={shows.map((one) => ({
        to: one === 'open' ? '/directory' : `/directory?show=${one}`,
        label: words[one](),
        current: one === show,
      }))}
    />
  );
}
