import type { PersonalKind } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { personalWords } from './words.js';

interface TextWarningsProps {
  warnings: readonly { field: string; kind: PersonalKind; found: string }[];
  isPending: boolean;
  confirm: () => void;
}

/** A question before saving; people decide. */
export function TextWarnings({ warnings, isPending, confirm }: TextWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={m.warning_title()} live>
      <ul className="list-disc pl-6">
        {warnings.map(({ field, kind, found }) => (
          <li key={`${field} ${found}`}>
            {personalWords[kind]()}: 「{found}」
          </li>
        ))}
      </ul>
      <p>{m.warning_help()}</p>
      <Button look="outlined" size="small" isPending={isPending} onPress={confirm}>
        {m.warning_confirm()}
      </Button>
    </Notice>
  );
}
