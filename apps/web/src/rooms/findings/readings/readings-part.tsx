import { useState } from 'react';
import { useAct, useRead } from '../../../api/queries.js';
import {
  DropReading,
  WordReadings,
  type WordReadingsQuery,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import { SureDialog } from '../../../ui/sure-dialog.js';
import { ReadingDialog } from './reading-dialog.js';

type Reading = WordReadingsQuery['wordReadings'][number];

/** ことばの読み: how the ward reads its own words on papers with furigana. */
export function ReadingsPart() {
  const found = useRead(WordReadings, {});
  const drop = useAct(DropReading);
  const [edited, edit] = useState<Reading | 'new'>();
  const [leaving, leave] = useState<Reading>();
  const [told, tell] = useState<string>();
  const done = (message: string) => () => {
    edit(undefined);
    leave(undefined);
    tell(message);
  };
  return (
    <Section
      title={m.readings_title()}
      action={
        <Button look="outlined" size="small" onPress={() => edit('new')}>
          {m.readings_add()}
        </Button>
      }
    >
      <p className="max-w-3xl">{m.readings_help()}</p>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={found}>
        {({ wordReadings }) =>
          wordReadings.length === 0 ? (
            <EmptyState title={m.readings_none()}>{m.readings_none_help()}</EmptyState>
          ) : (
            <ReadingsTable readings={wordReadings} edit={edit} leave={leave} />
          )
        }
      </Loaded>
      {edited && (
        <ReadingDialog
          reading={edited === 'new' ? undefined : edited}
          onClose={() => edit(undefined)}
          onDone={done(m.readings_saved())}
        />
      )}
      {leaving && (
        <SureDialog
          title={m.readings_drop_of({ words: leaving.words })}
          submit={m.readings_drop()}
          lead={<p>{m.readings_drop_lead({ words: leaving.words })}</p>}
          act={() => drop.mutateAsync({ input: { words: leaving.words } })}
          onClose={() => leave(undefined)}
          onDone={done(m.readings_dropped())}
        />
      )}
    </Section>
  );
}

interface ReadingsTableProps {
  readings: readonly Reading[];
  edit: (reading: Reading) => void;
  leave: (reading: Reading) => void;
}

function ReadingsTable({ readings, edit, leave }: ReadingsTableProps) {
  return (
    <Table
      caption={m.readings_title()}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.readings_words()}</HeadCell>
          <HeadCell>{m.readings_kana()}</HeadCell>
          <HeadCell>{m.settings_desk_change()}</HeadCell>
        </tr>
      }
    >
      {readings.map((reading) => (
        <Row key={reading.words}>
          <RowHead>{reading.words}</RowHead>
          <Cell>{reading.kana || m.readings_kana_none()}</Cell>
          <Cell>
            <Button
              look="text"
              size="small"
              aria-label={m.readings_change_of({ words: reading.words })}
              onPress={() => edit(reading)}
            >
              {m.settings_desk_change()}
            </Button>
            <Button
              look="text"
              size="small"
              aria-label={m.readings_drop_of({ words: reading.words })}
              onPress={() => leave(reading)}
            >
              {m.readings_drop()}
            </Button>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
