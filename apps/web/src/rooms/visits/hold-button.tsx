import { HoldVisit } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';

/** 訪問しました: from then on the note can be written. */
export function HoldButton({ visitId }: { visitId: string }) {
  const asking = useAsking(HoldVisit);
  const hold = () => void asking.send({ visitId });
  return (
    <>
      <Questions of={asking} again={hold} />
      <Button size="small" isPending={asking.isPending} onPress={hold}>
        {m.visits_hold()}
      </Button>
    </>
  );
}
