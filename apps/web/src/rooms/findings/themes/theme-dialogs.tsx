import { useState } from 'react';
import { newId } from '../../../api/new-id.js';
import { useWhole } from '../../../api/queries.js';
import {
  GroupMaterial,
  KeepTheme,
  QuoteMaterial,
  Released,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Checks } from '../../../ui/choice.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';
import { AskingDialog } from '../../visits/asking-dialog.js';
import { useAsking } from '../../visits/use-asking.js';
import { materialKind, type Quote, type Theme } from './theme-words.js';

interface InDialog {
  onClose: () => void;
  onDone: (message: string) => void;
}

interface ThemeDialogProps extends InDialog {
  year: number;
  position: number;
  theme?: Theme;
}

export function ThemeDialog({ year, position, theme, onClose, onDone }: ThemeDialogProps) {
  const [id] = useState(() => theme?.id ?? newId());
  const [title, setTitle] = useState(theme?.title ?? '');
  const [words, setWords] = useState(theme?.words ?? '');
  const asking = useAsking(KeepTheme);
  const send = async (confirmed: boolean) => {
    const input = { id, fiscalYear: year, title, words, position: theme?.position ?? position };
    // KeepThemeInput asks nothing.
    if (!confirmed && (await asking.send(input))) onDone(m.themes_saved());
  };
  return (
    <AskingDialog
      title={theme ? m.themes_change_of({ title: theme.title }) : m.themes_add()}
      lead={m.themes_lead()}
      asking={asking}
      send={send}
      submit={m.meeting_save()}
      onClose={onClose}
    >
      <TextField
        label={m.themes_name()}
        required
        value={title}
        onChange={setTitle}
        error={asking.at('title')}
      />
      <TextField
        label={m.themes_words()}
        rows={2}
        value={words}
        onChange={setWords}
        error={asking.at('words')}
      />
    </AskingDialog>
  );
}

interface GatherDialogProps extends InDialog {
  theme: Theme;
  /** Ids of what stands under a theme already. */
  gathered: readonly string[];
}

/** Released words that stand under no theme yet; offices are not named here. */
export function GatherDialog({ theme, gathered, onClose, onDone }: GatherDialogProps) {
  const released = useWhole(Released, {});
  const [chosen, setChosen] = useState<string[]>([]);
  const asking = useAsking(GroupMaterial);
  const send = async () => {
    if (await asking.send({ themeId: theme.id, materialIds: chosen })) onDone(m.themes_gathered());
  };
  return (
    <AskingDialog
      title={m.themes_gather_of({ title: theme.title })}
      lead={m.themes_lead()}
      asking={asking}
      send={send}
      submit={m.themes_gather()}
      onClose={onClose}
    >
      <Loaded of={released}>
        {({ materials: { items } }) => {
          const free = items.filter(({ id }) => !gathered.includes(id));
          return free.length === 0 ? (
            <EmptyState title={m.themes_gather_none()}>{m.themes_gather_none_help()}</EmptyState>
          ) : (
            <Checks
              label={m.themes_gather_pick()}
              required
              value={chosen}
              onChange={setChosen}
              options={free.map(({ id, kind, words }) => ({
                value: id,
                label: `${materialKind(kind)}：${words}`,
              }))}
              error={asking.at('materialIds')}
            />
          );
        }}
      </Loaded>
    </AskingDialog>
  );
}

interface QuoteDialogProps extends InDialog {
  theme: Theme;
  quote: Quote;
}

/** The second look at released words before the committee reads them. */
export function QuoteDialog({ theme, quote, onClose, onDone }: QuoteDialogProps) {
  const [words, setWords] = useState(quote.words || quote.released);
  const asking = useAsking(QuoteMaterial);
  const send = async (confirmed: boolean) => {
    const input = { themeId: theme.id, materialId: quote.materialId, words };
    if (await asking.send(input, confirmed)) onDone(m.themes_saved());
  };
  return (
    <AskingDialog
      title={m.themes_quote()}
      lead={m.themes_quote_lead()}
      asking={asking}
      send={send}
      submit={m.meeting_save()}
      onClose={onClose}
    >
      <p className="border-l-4 border-solid-gray-420 pl-3 whitespace-pre-wrap">
        {m.themes_released({ words: quote.released })}
      </p>
      <TextField
        label={m.themes_quoted()}
        rows={3}
        value={words}
        onChange={setWords}
        error={asking.at('words')}
      />
    </AskingDialog>
  );
}
