import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { definitionProblems } from '../check-definition.js';
import { itemsOf } from '../definition.js';
import { tidyDefinition } from '../tidy.js';
import { annualSurvey } from './annual-survey.js';
import { shippedForms } from './index.js';
import { reflectionFull } from './reflection-full.js';
import { reflectionShort } from './reflection-short.js';

describe('the forms that every ward begins with', () => {
  it.each(shippedForms)('$code is sound and tidy', ({ definition, kind }) => {
    expect(definitionProblems(definition, kind)).toEqual([]);
    expect(tidyDefinition(definition)).toEqual(definition);
  });

  it('ask each of the six perspectives for its strengths first', () => {
    const labels = reflectionFull.sections.map(({ title }) => title);
    expect(labels).toEqual([
      '個別性の重視',
      '生活者視点・QOLの重視',
      '本人主体・本人中心',
      '自己決定（意思決定）への支援',
      'エンパワメント・ストレングス',
      '権利擁護・スティグマの解消',
    ]);
    for (const { items } of reflectionFull.sections) {
      expect(items.map(({ title }) => title)).toEqual([
        'できていること・よいところ',
        '迷い・気になること',
        '本人の声',
        '次にやってみること',
      ]);
    }
    expect(reflectionShort.sections[0]?.items.map(({ title }) => title)).toEqual(labels);
  });

  it.each([reflectionFull, reflectionShort])('are defaults, short, and never totalled', (form) => {
    expect(form.note).toContain('初期値（区の様式で確認してください）');
    expect(form.totals).toBe('never');
    expect(form.minutes).toBeLessThanOrEqual(form === reflectionShort ? 3 : 15);
    expect(itemsOf(form).filter(({ required }) => required)).toEqual([]);
    const kinds = new Set(itemsOf(form).map((item) => item.form.kind));
    expect([...kinds]).toEqual(['text']);
  });
});

describe('the yearly survey', () => {
  const graded = itemsOf(annualSurvey).filter(({ form }) => form.kind === 'scale');

  it('has 35 items with S, A, B, C and what each grade rests on', () => {
    expect(graded).toHaveLength(35);
    const ids = new Set(itemsOf(annualSurvey).map(({ id }) => id));
    expect(graded.filter(({ id }) => !ids.has(`${id}.evidence`))).toEqual([]);
  });

  const source = findSource();
  (source ? it : it.skip)('is a true copy of its source, item by item', () => {
    const survey = JSON.parse(readFileSync(source ?? '', 'utf8'));
    expect(annualSurvey).toMatchObject({ title: survey.title, note: survey.note });
    const section = (id: string) =>
      annualSurvey.sections.find(({ items }) => items.some((item) => item.id === id))?.title;
    const rows = graded.map(({ id, title, viewpoints = [], form }) => ({
      id,
      title,
      viewpoints,
      section: section(id),
      scale: form.kind === 'scale' && form.grades.map(({ code, meaning }) => [code, meaning]),
    }));
    expect(rows).toEqual(
      survey.items.map((row: Record<string, string>) => ({
        id: row.id,
        title: row.title,
        viewpoints: row.viewpoints,
        section: [row.section_title, row.subsection].filter(Boolean).join(' ／ '),
        scale: Object.entries(survey.scale),
      })),
    );
  });
});

/** The source lies beside the repository where it is worked on; elsewhere only the copy is. */
function findSource(): string | undefined {
  const name = join('data', 'annual-survey-items.json');
  const roots = [process.env.FURIKAERI_SHARED];
  for (let at = __dirname; at !== dirname(at); at = dirname(at)) roots.push(join(at, 'shared'));
  return roots.map((root) => join(root ?? '', name)).find(existsSync);
}
