import { m } from '../../generated/words/messages.js';
import { answerWords, type DefinitionToRead } from './answer-words.js';
import { type Answer, byItem } from './answers.js';
import { roleWords } from './words.js';

interface SheetViewProps {
  answers: readonly Answer[];
  definition: DefinitionToRead;
  /** Of its sections. */
  heading?: 'h2' | 'h3';
}

/** A sheet as it is read: what was written, and nothing where nothing was. */
export function SheetView({ answers: given, definition, heading = 'h2' }: SheetViewProps) {
  const answers = byItem(given);
  const Heading = heading;
  return definition.sections.map(({ id, title, items }) => {
    const written = items.filter((item) => answerWords(item, answers[item.id]) !== '');
    return (
      <section key={id} className="space-y-4 border-t-1 border-solid-gray-420 pt-6">
        <Heading className={heading === 'h2' ? 'text-xl' : 'text-lg font-bold'}>{title}</Heading>
        {written.length === 0 ? (
          <p className="text-solid-gray-700">{m.sheets_section_blank()}</p>
        ) : (
          <dl className="space-y-4">
            {written.map((item) => (
              <div
                key={item.id}
                className={item.role === 'strength' ? 'border-l-4 border-blue-900 pl-4' : undefined}
              >
                <dt className="font-bold">
                  {item.title}
                  {item.role && !item.title.includes(roleWords[item.role]()) && (
                    <span className="ml-2 text-sm font-normal">{roleWords[item.role]()}</span>
                  )}
                </dt>
                <dd className="whitespace-pre-line">{answerWords(item, answers[item.id])}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    );
  });
}
