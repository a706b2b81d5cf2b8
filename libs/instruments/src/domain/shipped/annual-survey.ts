import type { Definition, Grade, Item, Section } from '../definition.js';
import survey from './annual-survey-items.json' with { type: 'json' };

type Row = (typeof survey.items)[number];

const grades: Grade[] = Object.entries(survey.scale).map(([code, meaning]) => ({
  code,
  label: code,
  meaning,
}));

/** A section of the survey, or a part of one where it has parts. */
function sections(): Section[] {
  const found = new Map<string, Row[]>();
  for (const row of survey.items) {
    const id = row.id.slice(0, row.id.lastIndexOf('-'));
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return [...found].map(([id, rows]) => ({
    id,
    title: [rows[0]?.section_title, rows[0]?.subsection].filter(Boolean).join(' ／ '),
    items: rows.flatMap(itemsOf),
  }));
}

const itemsOf = ({ id, title, viewpoints }: Row): Item[] => [
  { id, title, form: { kind: 'scale', grades }, ...(viewpoints.length && { viewpoints }) },
  {
    id: `${id}.evidence`,
    title: `${title}：根拠となる取り組み`,
    role: 'evidence',
    form: { kind: 'text', lines: 3 },
  },
];

/** 年次モニタリング調査票: 35 items with viewpoints, each with a grade and what it rests on. */
export const annualSurvey: Definition = {
  title: survey.title,
  note: survey.note,
  minutes: 120,
  totals: 'perItem',
  sections: sections(),
};
