import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { TextWarnings } from '../../monitoring/text-warnings.js';
import type { Line, Theirs, Trouble } from './outbox.js';

interface TroubleNoticeProps {
  trouble: Trouble;
  mine: Line;
  name: string;
  put: (words: Partial<Line>) => void;
  confirm: () => void;
  drop: () => void;
}

/** What keeps a statement from being written, and what a person may choose. */
export function TroubleNotice({ trouble, mine, name, put, confirm, drop }: TroubleNoticeProps) {
  const dropIt = (
    <Button look="text" size="small" onPress={drop}>
      {m.capture_drop()}
    </Button>
  );
  switch (trouble.is) {
    case 'asks':
      return (
        <>
          <TextWarnings warnings={trouble.warnings} isPending={false} confirm={confirm} />
          {dropIt}
        </>
      );
    case 'refused':
      return (
        <Notice tone="caution" title={m.capture_refused()} live>
          <p>{trouble.message}</p>
          {dropIt}
        </Notice>
      );
    case 'conflict':
      return <BothTexts mine={mine} theirs={trouble.theirs} name={name} put={put} drop={drop} />;
  }
}

interface BothTextsProps extends Pick<TroubleNoticeProps, 'mine' | 'name' | 'put' | 'drop'> {
  theirs: Theirs;
}

/** Two people changed one statement: both texts side by side, and a person chooses. */
function BothTexts({ mine, theirs, name, put, drop }: BothTextsProps) {
  const join = (one: string, other: string) =>
    one === other || !other ? one : one ? `${one}\n${other}` : other;
  const both = {
    revision: theirs.revision,
    text: join(theirs.text, mine.text),
    suggestion: join(theirs.suggestion, mine.suggestion),
    saidAs: mine.saidAs || theirs.saidAs,
  };
  const side = (
    title: string,
    words: Pick<Theirs, 'text' | 'suggestion'>,
    pick: string,
    keep: () => void,
  ) => (
    <div className="flex flex-col gap-2 rounded-8 border-1 border-solid-gray-420 p-3">
      <p className="text-sm font-bold">{title}</p>
      <p className="grow whitespace-pre-wrap">
        {words.text}
        {words.suggestion && `\n⇒ ${words.suggestion}`}
      </p>
      <Button look="outlined" size="small" onPress={keep}>
        {pick}
      </Button>
    </div>
  );
  return (
    <Notice tone="caution" title={`${m.statement_conflict()}：${name}`} live>
      <p>{m.statement_conflict_help()}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {side(m.statement_conflict_mine(), mine, m.statement_conflict_keep_mine(), () =>
          put({ ...mine, revision: theirs.revision }),
        )}
        {side(m.statement_conflict_theirs(), theirs, m.statement_conflict_keep_theirs(), drop)}
      </div>
      <Button look="text" size="small" onPress={() => put(both)}>
        {m.statement_conflict_both()}
      </Button>
    </Notice>
  );
}
