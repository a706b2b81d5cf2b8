import { useState } from 'react';
import { m } from '../../generated/words/messages.js';
import { AnswerField } from './answer-field.js';
import type { Definition } from './answer-words.js';
import type { Answer } from './answers.js';
import { Hints } from './sheet-item.js';

/** The form as the sheet will look. One may try it; nothing is kept. */
export function FormPreview({ definition }: { definition: Definition }) {
  const [answers, setAnswers] = useState<Record<string, Answer | undefined>>({});
  return (
    <div className="space-y-6 rounded-12 border-1 border-solid-gray-420 p-4 sm:p-6">
      <div>
        <p className="text-xl font-bold">{definition.title}</p>
        {definition.note && <p className="whitespace-pre-line">{definition.note}</p>}
        {definition.minutes !== null && <p>{m.forms_about({ minutes: definition.minutes })}</p>}
      </div>
      {definition.sections.map((section) => (
        <section key={section.id} className="space-y-6 border-t-1 border-solid-gray-420 pt-4">
          <div>
            <h3 className="text-lg">{section.title}</h3>
            {section.help && <p className="whitespace-pre-line">{section.help}</p>}
          </div>
          {section.items.map((item) => (
            <div
              key={item.id}
              className={item.role === 'strength' ? 'border-l-4 border-blue-900 pl-4' : undefined}
            >
              <AnswerField
                key={item.form.kind}
                item={item}
                label={item.title || m.forms_untitled()}
                required={item.required ?? false}
                plain={!item.required}
                help={<Hints item={item} />}
                value={answers[item.id]}
                onChange={(answer) => setAnswers((all) => ({ ...all, [item.id]: answer }))}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
