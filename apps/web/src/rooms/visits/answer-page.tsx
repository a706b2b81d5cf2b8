import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/queries.js';
import {
  AnswerDatesByLink,
  AnswerLink,
  type AnswerLinkQuery,
  type DateAnswer,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button, LinkButton } from '../../ui/button.js';
import { hoursText } from '../../ui/dates.js';
import { ErrorText } from '../../ui/field.js';
import { Marks } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { failureWords, Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { useLinkToken } from '../access/link-token.js';
import { Outside } from '../access/outside.js';
import { markOptions } from './date-answers.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';
import { methodWords } from './words.js';

/** ○△× without signing in, for whoever holds the link: the office's name and the dates, nothing else. */
export function AnswerPage() {
  const token = useLinkToken();
  const found = useQuery({
    ...read(AnswerLink, { token }),
    enabled: token !== '',
    refetchOnWindowFocus: false,
  });
  if (!token) {
    return (
      <Outside title={m.visits_answer_title()}>
        <Notice title={m.visits_link_missing()}>
          <p>{m.visits_link_missing_help()}</p>
        </Notice>
      </Outside>
    );
  }
  return (
    <Outside title={m.visits_answer_title()}>
      {found.error && found.data === undefined ? (
        <Notice title={failureWords(found.error)}>
          <p>{m.visits_link_unusable_help()}</p>
          <LinkButton to="/visits">{m.access_sign_in()}</LinkButton>
        </Notice>
      ) : (
        <Loaded of={found}>
          {({ answerLink }) => <Answers token={token} page={answerLink} />}
        </Loaded>
      )}
    </Outside>
  );
}

type Answers = Record<string, { answer?: DateAnswer; note: string }>;

function Answers({ token, page }: { token: string; page: AnswerLinkQuery['answerLink'] }) {
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(
      page.dates.map(({ id, answer }) => [id, { answer: answer ?? undefined, note: '' }]),
    ),
  );
  const [told, setTold] = useState<string>();
  const [isEmpty, setEmpty] = useState(false);
  const asking = useAsking(AnswerDatesByLink);
  const set = (id: string, change: Partial<Answers[string]>) => {
    setTold(undefined);
    setEmpty(false);
    setAnswers((all) => ({ ...all, [id]: { note: '', ...all[id], ...change } }));
  };
  const send = async (confirmed: boolean) => {
    const given = page.dates.flatMap(({ id }) => {
      const { answer, note } = answers[id] ?? { note: '' };
      return answer ? [{ proposalId: id, answer, note: note || null }] : [];
    });
    if (given.length === 0) return setEmpty(true);
    const done = await asking.send({ token, answers: given }, confirmed);
    if (done) setTold(done.message?.text ?? m.visits_saved());
  };
  return (
    <form
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <p className="text-lg font-bold text-balance">
        {m.visits_answer_to({ office: page.officeName })}
      </p>
      <p>{m.visits_answer_lead()}</p>
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {page.dates.map(({ id, startsAt, endsAt, method }) => {
          const when = hoursText(startsAt, endsAt);
          return (
            <li key={id} className="space-y-2 py-4">
              <p className="flex flex-wrap items-center gap-2">
                <strong>{when}</strong>
                {method === 'web' && <Chip>{methodWords.web()}</Chip>}
              </p>
              <Marks
                label={m.visits_answer_for({ when })}
                value={answers[id]?.answer ?? null}
                onChange={(answer) => set(id, { answer })}
                options={markOptions()}
              />
              <details>
                <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm">
                  {m.visits_word_add()}
                </summary>
                <TextField
                  label={m.visits_word_for({ when })}
                  value={answers[id]?.note ?? ''}
                  onChange={(note) => set(id, { note })}
                />
              </details>
            </li>
          );
        })}
      </ul>
      <Questions of={asking} again={() => void send(true)} />
      {isEmpty && <ErrorText id="none">{m.visits_answer_none()}</ErrorText>}
      {told !== undefined && (
        <Notice tone="done" title={told} live>
          <p>{m.visits_answer_next()}</p>
        </Notice>
      )}
      <Button type="submit" className="w-full" isPending={asking.isPending}>
        {m.visits_answer_send()}
      </Button>
    </form>
  );
}
