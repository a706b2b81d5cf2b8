import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { Opinion } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { dayText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { Loaded } from '../../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../../ui/table.js';
import { AnswerDialog } from './answer-dialog.js';
import { findingOf, type Step, stepsOf } from './trail.js';
import { TrailPath } from './trail-path.js';

/** What became of one opinion: the way from what was said to the answer, as a picture and a table. */
export function OpinionPage() {
  const { id = '' } = useParams();
  const { may, today } = useMe();
  const found = useRead(Opinion, { id });
  const [isAnswering, setAnswering] = useState(false);
  const [told, setTold] = useState<string>();
  return (
    <Loaded of={found}>
      {({ statement: opinion }) => {
        const steps = stepsOf(opinion);
        return (
          <Page title={m.trail_title()} lead={<p>{opinion.topic?.title}</p>}>
            <Link to="/opinions" className="no-print link inline-flex min-h-11 items-center">
              {m.trail_back()}
            </Link>
            {told !== undefined && <Notice tone="done" title={told} live />}
            <Section
              title={findingOf(opinion)}
              action={
                may('findings.keepMeetings') &&
                opinion.kind === 'issue' &&
                !opinion.withdrawnAt && (
                  <Button
                    size="small"
                    className="no-print"
                    onPress={() => {
                      setTold(undefined);
                      setAnswering(true);
                    }}
                  >
                    {m.opinions_answer()}
                  </Button>
                )
              }
            >
              <div className="max-w-3xl">
                <TrailPath steps={steps} />
              </div>
              <StepTable steps={steps} />
              <p className="text-sm text-solid-gray-700">{m.trail_foot({ day: dayText(today) })}</p>
            </Section>
            {isAnswering && (
              <AnswerDialog
                opinion={opinion}
                onClose={() => setAnswering(false)}
                onDone={() => {
                  setAnswering(false);
                  setTold(m.opinions_answer_saved());
                }}
              />
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function StepTable({ steps }: { steps: readonly Step[] }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-blue-1000">
        {m.trail_table()}
      </summary>
      <Table
        caption={m.trail_path()}
        hideCaption
        head={
          <tr>
            <HeadCell>{m.trail_col_what()}</HeadCell>
            <HeadCell>{m.trail_col_when()}</HeadCell>
            <HeadCell>{m.trail_col_words()}</HeadCell>
          </tr>
        }
      >
        {steps.map(({ id, label, on, words }) => (
          <Row key={id}>
            <RowHead>{label}</RowHead>
            <Cell className="whitespace-nowrap">{on ? dayText(on) : '―'}</Cell>
            <Cell className="whitespace-pre-wrap">{words}</Cell>
          </Row>
        ))}
      </Table>
    </details>
  );
}
