import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAct, useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { DropTheme, Themes, UngroupMaterial } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { fiscalYearText } from '../../../ui/dates.js';
import { fiscalStart, fiscalYear } from '../../../ui/fiscal.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { Quoted } from '../../../ui/quoted.js';
import { SureDialog } from '../../../ui/sure-dialog.js';
import { materialKind, type Quote, type Theme } from './theme-words.js';
import { GatherDialog, QuoteDialog, ThemeDialog } from './theme-dialogs.js';

type Asked =
  | { is: 'theme'; theme?: Theme }
  | { is: 'gather'; theme: Theme }
  | { is: 'drop'; theme: Theme }
  | { is: 'quote'; theme: Theme; quote: Quote }
  | { is: 'takeOut'; theme: Theme; quote: Quote };

/** テーマ of a year: released words gathered, and what of them is quoted. */
export function ThemesPage() {
  const { today } = useMe();
  const [search] = useSearchParams();
  const present = Number(fiscalYear(fiscalStart(today.slice(0, 7))));
  const year = Number(search.get('year') ?? present);
  const [asked, ask] = useState<Asked>();
  const [told, tell] = useState<string>();
  const found = useRead(Themes, { fiscalYear: year });
  const close = () => ask(undefined);
  const done = (message: string) => {
    close();
    tell(message);
  };
  return (
    <Page title={m.themes_title()} lead={<p>{m.themes_lead()}</p>}>
      <LinkTabs
        label={m.committee_years()}
        tabs={[present, present - 1, present - 2].map((of) => ({
          to: `/themes?year=${of}`,
          label: fiscalYearText(of),
          current: of === year,
        }))}
      />
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={found}>
        {({ themes }) => (
          <>
            {themes.length === 0 && (
              <EmptyState title={m.themes_none({ year: fiscalYearText(year) })}>
                {m.themes_none_help()}
              </EmptyState>
            )}
            {themes.map((theme) => (
              <ThemePart key={theme.id} theme={theme} ask={ask} />
            ))}
            <Button look="outlined" onPress={() => ask({ is: 'theme' })}>
              {m.themes_add()}
            </Button>
            {asked?.is === 'theme' && (
              <ThemeDialog
                year={year}
                position={Math.max(0, ...themes.map(({ position }) => position)) + 1}
                theme={asked.theme}
                onClose={close}
                onDone={done}
              />
            )}
            {asked?.is === 'gather' && (
              <GatherDialog
                theme={asked.theme}
                gathered={themes.flatMap(({ quotes }) =>
                  quotes.map(({ materialId }) => materialId),
                )}
                onClose={close}
                onDone={done}
              />
            )}
            {asked?.is === 'quote' && (
              <QuoteDialog theme={asked.theme} quote={asked.quote} onClose={close} onDone={done} />
            )}
            {(asked?.is === 'drop' || asked?.is === 'takeOut') && (
              <Leave asked={asked} onClose={close} onDone={done} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ThemePart({ theme, ask }: { theme: Theme; ask: (asked: Asked) => void }) {
  const { title, words, offices, quotes } = theme;
  const act = (label: string, told: string, which: Asked) => (
    <Button size="small" look="text" aria-label={told} onPress={() => ask(which)}>
      {label}
    </Button>
  );
  return (
    <Section
      title={title}
      action={
        <div className="flex flex-wrap">
          {act(m.themes_gather(), m.themes_gather_of({ title }), { is: 'gather', theme })}
          {act(m.themes_change(), m.themes_change_of({ title }), { is: 'theme', theme })}
          {act(m.themes_drop(), m.themes_drop_of({ title }), { is: 'drop', theme })}
        </div>
      }
    >
      {words && <p>{words}</p>}
      <p className="text-sm">{m.themes_offices({ count: offices })}</p>
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {quotes.map((quote) => (
          <li key={quote.materialId} className="space-y-1 py-3">
            <Chip>{materialKind(quote.kind)}</Chip>
            {quote.words ? <Quoted>{quote.words}</Quoted> : <p>{m.themes_not_quoted()}</p>}
            <p className="text-sm whitespace-pre-wrap text-solid-gray-700">
              {m.themes_released({ words: quote.released })}
            </p>
            {quote.withdrawnAt && <Notice tone="caution" title={m.themes_withdrawn()} />}
            <div className="flex flex-wrap">
              {!quote.withdrawnAt &&
                act(m.themes_quote(), m.themes_quote_of({ words: quote.released }), {
                  is: 'quote',
                  theme,
                  quote,
                })}
              {act(m.themes_take_out(), m.themes_take_out_of({ words: quote.released }), {
                is: 'takeOut',
                theme,
                quote,
              })}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LeaveProps {
  asked: Extract<Asked, { is: 'drop' | 'takeOut' }>;
  onClose: () => void;
  onDone: (message: string) => void;
}

function Leave({ asked, onClose, onDone }: LeaveProps) {
  const drop = useAct(DropTheme);
  const takeOut = useAct(UngroupMaterial);
  const { id } = asked.theme;
  return (
    <SureDialog
      title={
        asked.is === 'drop'
          ? m.themes_drop_of({ title: asked.theme.title })
          : m.themes_take_out_title({ title: asked.theme.title })
      }
      lead={
        asked.is === 'drop' ? (
          <p>{m.themes_drop_lead()}</p>
        ) : (
          <Quoted>{asked.quote.released}</Quoted>
        )
      }
      submit={asked.is === 'drop' ? m.themes_drop() : m.themes_take_out()}
      act={() =>
        asked.is === 'drop'
          ? drop.mutateAsync({ input: { id } })
          : takeOut.mutateAsync({
              input: { themeId: id, materialIds: [asked.quote.materialId] },
            })
      }
      onClose={onClose}
      onDone={() => onDone(m.themes_saved())}
    />
  );
}
