import { useRead } from '../../../api/queries.js';
import { Summary, type SummaryQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { dayText } from '../../../ui/dates.js';
import { Loaded } from '../../../ui/states.js';
import { SummaryFigures } from './summary-figures.js';
import { SummaryHomes } from './summary-homes.js';
import { answerName, kindName } from '../words.js';

type Round = SummaryQuery['summary']['topics'][number]['rounds'][number];
type Issue = Omit<Round['issues'][number], 'takesUp'> & {
  takesUp?: string | null;
  /** Where it was said, of an earlier year. */
  place?: string;
};

/** The words of a summary in the order of the slides. */
export function SummaryView({ id }: { id: string }) {
  const found = useRead(Summary, { id });
  return (
    <Loaded of={found}>
      {({ summary: { title, topics, carried, figures, themes, homes } }) => (
        <div className="max-w-4xl space-y-8 text-lg">
          <p className="font-bold">{title}</p>
          {topics.map(({ no, title: topic, rounds }) => (
            <article key={no} className="space-y-4">
              <h3 className="border-b-2 border-blue-900 text-xl">
                ({no}) {topic}
              </h3>
              {rounds.map((round) => (
                <RoundView key={round.round} of={round} />
              ))}
            </article>
          ))}
          {carried.length > 0 && (
            <article className="space-y-2">
              <h3 className="border-b-2 border-blue-900 text-xl">{m.summary_carried()}</h3>
              <Issues of={carried} />
            </article>
          )}
          <SummaryFigures figures={figures} themes={themes} />
          <SummaryHomes homes={homes} />
        </div>
      )}
    </Loaded>
  );
}

function RoundView({ of: { round, heldOn, asOf, heading, report, good, issues } }: { of: Round }) {
  return (
    <section className="space-y-2">
      <h4 className="font-bold">
        {m.summary_round({ round, day: dayText(heldOn) })} {asOf}
      </h4>
      {report.length > 0 && (
        <ul className="list-disc pl-6">
          {report.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {heading && <p>{heading}</p>}
      {good.length > 0 && (
        <>
          <h5 className="font-bold">{kindName('good')}</h5>
          <ol className="list-decimal pl-8">
            {good.map(({ no, text, suggestion }) => (
              <li key={no} className="whitespace-pre-wrap">
                {text}
                {suggestion && `\n⇒ ${suggestion}`}
              </li>
            ))}
          </ol>
        </>
      )}
      {issues.length > 0 && (
        <>
          <h5 className="font-bold">{kindName('issue')}</h5>
          <Issues of={issues} />
        </>
      )}
    </section>
  );
}

function Issues({ of }: { of: readonly Issue[] }) {
  return (
    <ol className="list-decimal pl-8">
      {of.map(({ no, text, suggestion, takesUp, takenUpIn, place, answer }) => (
        <li key={`${no} ${text}`} className="whitespace-pre-wrap">
          {text}
          {suggestion && `\n⇒ ${suggestion}`}
          {takesUp && (
            <p className="text-base text-solid-gray-700">
              {m.summary_takes_up({ place: takesUp })}
            </p>
          )}
          {place && <p className="text-base text-solid-gray-700">{place}</p>}
          {takenUpIn.map((where) => (
            <p key={where} className="text-base text-solid-gray-700">
              {m.opinions_taken_up({ meeting: where })}
            </p>
          ))}
          {answer && (
            <p className="border-l-4 border-blue-900 pl-3 text-base">
              {m.summary_answer({
                state: answerName(answer.state),
                words: [answer.owner, answer.words].filter(Boolean).join('：'),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
