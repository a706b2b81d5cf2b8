import { useState } from 'react';
import { useRead } from '../../api/queries.js';
import { ReflectionCase, type VisitQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import { caseItemWords } from './words.js';

/** Cases that a consent opens to this reader today. Opening one is noted, and said so. */
export function CasesToRead({ cases }: { cases: VisitQuery['visit']['reflectionCases'] }) {
  const [open, setOpen] = useState<string>();
  const readable = cases.filter((one) => one.readable.length > 0);
  return (
    <>
      <h3 className="text-lg">{m.visits_cases()}</h3>
      {readable.length === 0 ? (
        <p>{m.visits_cases_none()}</p>
      ) : (
        <>
          <WhoSees>{m.visits_case_seen_by()}</WhoSees>
          <ul className="space-y-3">
            {readable.map(({ id, code }) => (
              <li key={id} className="space-y-2">
                {open === id ? (
                  <CaseTexts id={id} />
                ) : (
                  <Button size="small" look="outlined" onPress={() => setOpen(id)}>
                    {m.visits_case_read({ code })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function CaseTexts({ id }: { id: string }) {
  const found = useRead(ReflectionCase, { id });
  return (
    <Loaded of={found}>
      {({ reflectionCase }) => (
        <div className="rounded-8 border-1 border-solid-gray-420 p-4">
          <p className="font-bold">{reflectionCase.code}</p>
          <dl>
            {reflectionCase.texts.map(({ item, words }) => (
              <div key={item} className="mt-2">
                <dt className="text-sm font-bold">{caseItemWords[item]()}</dt>
                <dd className="whitespace-pre-wrap">{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Loaded>
  );
}
