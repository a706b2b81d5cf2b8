import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftBox } from '../../api/draft-box.js';
import { execute } from '../../api/execute.js';
import { newId } from '../../api/new-id.js';
import { noteFailure } from '../../api/queries.js';
import { whileUnsaved } from '../../api/unsaved.js';
import { type Me, useMe } from '../../app/me.js';
import { SaveSheet, type SheetQuery } from '../../generated/operations.js';
import { byItem } from './answers.js';
import { type Draft, type Kept, SheetKeeper, type View } from './sheet-keeper.js';

export type SheetOfPage = SheetQuery['sheet'];

/** Sheets that were opened since the page was: going to another page and back loses nothing. */
const opened = new Map<string, Promise<SheetKeeper>>();
let box: { of: string; is: DraftBox } | undefined;

/** One box a person, for as long as the page lives. */
export function boxOf({ personId, draftKey }: Me): DraftBox {
  const of = `${personId} ${draftKey}`;
  if (box?.of !== of) box = { of, is: new DraftBox(personId, draftKey) };
  return box.is;
}

const keptOf = ({ revision, savedAt, answers }: SheetOfPage): Kept => ({
  revision,
  savedAt,
  answers: byItem(answers),
});

function open(sheet: SheetOfPage, me: Me): Promise<SheetKeeper> {
  const known = opened.get(sheet.id);
  if (known) return known;
  const made = make(sheet, boxOf(me));
  opened.set(sheet.id, made);
  return made;
}

async function make(sheet: SheetOfPage, drafts: DraftBox): Promise<SheetKeeper> {
  const left = drafts.names(sheet.id);
  const found = await Promise.all(left.map((name) => drafts.get<Draft>(name)));
  const own = `${sheet.id} ${newId()}`;
  const keeper = new SheetKeeper(
    keptOf(sheet),
    {
      send: async (save) =>
        (
          await execute(
            SaveSheet,
            { input: { sheetId: sheet.id, ...save } as never },
            { keepalive: true },
          )
        ).saveSheet,
      keep: (draft) => void (draft ? drafts.put(own, draft) : drafts.drop(own)),
      failed: noteFailure,
    },
    found.filter((draft) => draft !== undefined),
  );
  // What was taken in is kept under our own name, should it still not be saved.
  void keeper.flush().then(() => left.map((name) => drafts.drop(name)));
  whileUnsaved(() => keeper.flush());
  return keeper;
}

/** The keeper of a sheet that its writer writes; `readAt`: when the sheet was last read. */
export function useKeeper(sheet: SheetOfPage, readAt: number): SheetKeeper | undefined {
  const { me } = useMe();
  const [keeper, setKeeper] = useState<SheetKeeper>();
  useEffect(() => {
    let isGone = false;
    void open(sheet, me).then((one) => !isGone && setKeeper(one));
    return () => {
      isGone = true;
    };
    // One keeper a sheet.
    // oxlint-disable-next-line exhaustive-deps
  }, [sheet.id]);
  useEffect(() => {
    keeper?.learn(keptOf(sheet));
    keeper?.resume();
    // As often as the sheet was read.
    // oxlint-disable-next-line exhaustive-deps
  }, [keeper, readAt]);
  useEffect(() => {
    if (!keeper) return undefined;
    const leave = () => void (document.visibilityState === 'hidden' && keeper.flush());
    const online = () => keeper.resume();
    // The browser asks only where nothing else keeps the words.
    const close = (event: BeforeUnloadEvent) => {
      if (keeper.isUnsaved() && !boxOf(me).isOpen) event.preventDefault();
    };
    document.addEventListener('visibilitychange', leave);
    addEventListener('online', online);
    addEventListener('beforeunload', close);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('online', online);
      removeEventListener('beforeunload', close);
      void keeper.flush();
    };
  }, [keeper, me]);
  return keeper;
}

export const useView = (keeper: SheetKeeper): View =>
  useSyncExternalStore(keeper.subscribe, keeper.view);

/** Other rooms put their room's name before. */
const isOfSheet = (name: string) => !/^(note|capture) /.test(name);

/** Sheets of which words wait in this browser. */
export const sheetsLeftHere = (me: Me): string[] => [
  ...new Set(
    boxOf(me)
      .names()
      .filter(isOfSheet)
      .map((name) => name.split(' ')[0]!),
  ),
];

/** What this browser still has of a sheet that was handed in meanwhile. */
export async function leftHere(me: Me, sheetId: string): Promise<Draft[]> {
  const drafts = boxOf(me);
  const found = await Promise.all(drafts.names(sheetId).map((name) => drafts.get<Draft>(name)));
  return found.filter((draft) => draft !== undefined);
}
