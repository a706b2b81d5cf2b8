import { useState } from 'react';
import { type Sharing, ShareSheet } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { failureWords } from '../../ui/states.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import { useConfirmedAct } from './confirmed-act.js';
import { readersText, WhoDidRead } from './readers.js';
import type { SheetOfPage } from './use-keeper.js';
import { sharingHelp, sharingWords } from './words.js';

/** 見せる範囲: the office's own act, said before it is done by the names of those who will read. */
export function SharingPart({ sheet }: { sheet: SheetOfPage }) {
  const act = useConfirmedAct(ShareSheet);
  const [level, setLevel] = useState<Sharing>(sheet.sharing);
  const [failed, setFailed] = useState<{ words: string; round: number }>();
  const [isDone, setDone] = useState(false);
  const readers = sheet.whoCanRead.find((one) => one.level === level)?.readers ?? [];
  const share = async (confirmed: boolean) => {
    setFailed(undefined);
    try {
      setDone(await act.send({ sheetId: sheet.id, revision: sheet.revision, level, confirmed }));
    } catch (error) {
      setFailed((last) => ({ words: failureWords(error), round: (last?.round ?? 0) + 1 }));
    }
  };
  return (
    <div className="no-print space-y-6 rounded-12 border-1 border-solid-gray-420 p-4 sm:p-6">
      <Section title={m.sheets_sharing()}>
        {failed && <ErrorSummary errors={[failed.words]} round={failed.round} />}
        <Radios
          label={m.sheets_sharing_choose()}
          plain
          stacked
          help={m.sheets_sharing_help()}
          name="sharing"
          value={level}
          onChange={(next) => {
            setLevel(next);
            setDone(false);
          }}
          options={(Object.keys(sharingWords) as Sharing[]).map((value) => ({
            value,
            label: m.sheets_sharing_option({
              level: sharingWords[value](),
              help: sharingHelp[value](),
            }),
          }))}
        />
        <p className="rounded-8 bg-solid-gray-50 px-4 py-3">
          <strong className="block text-sm">
            {level === sheet.sharing ? m.sheets_who_can_read() : m.sheets_who_will_read()}
          </strong>
          {readersText(readers)}
        </p>
        <TextWarnings
          warnings={act.warnings}
          isPending={act.isPending}
          confirm={() => void share(true)}
        />
        {level !== sheet.sharing && (
          <Button isPending={act.isPending} onPress={() => void share(false)}>
            {m.sheets_sharing_do({ level: sharingWords[level]() })}
          </Button>
        )}
        {isDone && level === sheet.sharing && (
          <Notice
            tone="done"
            title={m.sheets_sharing_done({ level: sharingWords[level]() })}
            live
          />
        )}
      </Section>
      <Section title={m.sheets_did_read()}>
        <WhoDidRead sheet={sheet} />
      </Section>
    </div>
  );
}
