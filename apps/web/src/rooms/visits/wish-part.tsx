import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { useAct, useRead } from '../../api/queries.js';
import { type Me, useMe } from '../../app/me.js';
import { AskForVisit, TakeBackWish, Wishes, type WishesQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { SureDialog } from '../../ui/sure-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { WhoSees } from '../../ui/who-sees.js';
import { AskingDialog } from './asking-dialog.js';
import { useAsking } from './use-asking.js';

type Office = Me['offices'][number];
type Wish = WishesQuery['visitWishes']['items'][number];

/** Open wishes come first, and an office has one at most. */
const MOST_OPEN = 100;

/** 訪問の希望: an office says that it would like a visit, and about what; a planned visit takes it up. */
export function WishPart() {
  const { me } = useMe();
  const wishes = useRead(Wishes, { take: MOST_OPEN });
  const [told, tell] = useState<string>();
  return (
    <Section title={m.visits_wishes()}>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={wishes}>
        {({ visitWishes: { items } }) =>
          me.offices.map((office) => (
            <WishOf
              key={office.id}
              office={office}
              wish={items.find(
                ({ officeId, settledAt }) => officeId === office.id && settledAt === null,
              )}
              tell={tell}
            />
          ))
        }
      </Loaded>
    </Section>
  );
}

interface WishOfProps {
  office: Office;
  wish: Wish | undefined;
  tell: (message: string | undefined) => void;
}

function WishOf({ office, wish, tell }: WishOfProps) {
  const [isOpen, setOpen] = useState(false);
  const act = useAct(TakeBackWish);
  const close = () => setOpen(false);
  const done = (message: string) => {
    close();
    tell(message);
  };
  const begin = () => {
    tell(undefined);
    setOpen(true);
  };
  return (
    <div className="space-y-3">
      <p>
        {wish
          ? m.visits_wish_open({ office: office.name, day: instantText(wish.createdAt) })
          : m.visits_wish_help({ office: office.name })}
      </p>
      {wish?.words && (
        <blockquote className="border-s-4 border-blue-900 ps-4 whitespace-pre-wrap">
          {wish.words}
        </blockquote>
      )}
      <Button look={wish ? 'text' : 'outlined'} onPress={begin}>
        {wish ? m.visits_wish_take_back() : m.visits_wish_ask()}
      </Button>
      {isOpen && !wish && (
        <WishDialog
          office={office}
          onClose={close}
          onDone={() => done(m.visits_wish_asked({ office: office.name }))}
        />
      )}
      {isOpen && wish && (
        <SureDialog
          title={m.visits_wish_take_back()}
          lead={m.visits_wish_take_back_lead()}
          act={() => act.mutateAsync({ input: { wishId: wish.id } })}
          onClose={close}
          onDone={() => done(m.visits_wish_taken_back({ office: office.name }))}
        />
      )}
    </div>
  );
}

interface WishDialogProps {
  office: Office;
  onClose: () => void;
  onDone: () => void;
}

function WishDialog({ office, onClose, onDone }: WishDialogProps) {
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  const asking = useAsking(AskForVisit);
  const send = async (confirmed: boolean) => {
    if (await asking.send({ id, officeId: office.id, words }, confirmed)) onDone();
  };
  return (
    <AskingDialog
      title={m.visits_wish_title()}
      lead={m.visits_wish_lead()}
      asking={asking}
      send={send}
      submit={m.visits_wish_ask()}
      onClose={onClose}
    >
      <TextField
        label={m.visits_wish_words()}
        help={m.visits_wish_words_help()}
        rows={4}
        value={words}
        onChange={setWords}
        error={asking.at('words')}
      />
      <WhoSees>{m.visits_wish_seen_by()}</WhoSees>
    </AskingDialog>
  );
}
