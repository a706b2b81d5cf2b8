import { useRead } from '../../../api/queries.js';
import { MeetingSnapshots, Snapshot } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Loaded } from '../../../ui/states.js';
import { FiguresOf } from './figures-of.js';
import { latestPublished } from './latest-published.js';

/** The published figures of a meeting. */
export function PackFigures({ meetingId }: { meetingId: string }) {
  const found = useRead(MeetingSnapshots, { meetingId });
  return (
    <Loaded of={found}>
      {({ snapshots: { items } }) => {
        const latest = latestPublished(items);
        return latest ? <One id={latest.id} /> : <p>{m.pack_figures_none()}</p>;
      }}
    </Loaded>
  );
}

function One({ id }: { id: string }) {
  const found = useRead(Snapshot, { id });
  return <Loaded of={found}>{({ snapshot }) => <FiguresOf snapshot={snapshot} />}</Loaded>;
}
