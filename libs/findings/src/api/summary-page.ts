import type { RoundShown, Shown, StatementShown, SummaryContent } from '../domain/summary.js';
import { placeWords } from '../domain/summary-words.js';

/** A statement with the places of others as words: a page shows them, and goes nowhere from them. */
export type StatementOnPage = Omit<StatementShown, 'takesUp' | 'takenUpIn'> & {
  takesUp: string | null;
  takenUpIn: string[];
};
export type RoundOnPage = Omit<RoundShown, 'good' | 'issues' | 'report'> & {
  report: string[];
  good: StatementOnPage[];
  issues: StatementOnPage[];
};

export const topicsOnPage = ({ topics, fiscalYear }: SummaryContent) =>
  topics.map(({ no, title, rounds }) => ({
    no,
    title,
    rounds: rounds.map((round): RoundOnPage => ({
      ...round,
      report: [...round.report],
      good: round.good.map((one) => onPage(one, fiscalYear)),
      issues: round.issues.map((one) => onPage(one, fiscalYear)),
    })),
  }));

export const carriedOnPage = ({ carried, fiscalYear }: SummaryContent) =>
  carried.map((one) => ({ ...onPage(one, fiscalYear), place: placeWords(one.place, fiscalYear) }));

/** A number, or the mark that it is hidden. */
export const cellOnPage = (cell: Shown) => ({
  shown: 'shown' in cell ? cell.shown : null,
  hidden: !('shown' in cell),
});

export const figuresOnPage = ({ figures }: SummaryContent) =>
  figures.map(({ rows, ...figure }) => ({
    ...figure,
    rows: rows.map(({ label, cells }) => ({ label, cells: cells.map(cellOnPage) })),
  }));

export const themesOnPage = ({ themes }: SummaryContent) =>
  themes.map(({ offices, ...theme }) => ({ ...theme, offices: cellOnPage(offices) }));

const onPage = (statement: StatementShown, year: number): StatementOnPage => ({
  ...statement,
  takesUp: statement.takesUp && placeWords(statement.takesUp, year),
  takenUpIn: statement.takenUpIn.map((place) => placeWords(place, year)),
});
