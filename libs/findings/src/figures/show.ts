import { hideSmallCells } from '../domain/hiding.js';
import { type Cell, FEWEST_OFFICES, FEWEST_PERSONS, type Published } from '../domain/table.js';
import {
  ALL,
  type CellShown,
  type Definition,
  type Figure,
  type FrozenFigure,
  type Frame,
} from './figure.js';
import { visitedKey } from './visits.js';

export interface Framed {
  figure: Figure;
  frame: Frame;
}

export const hidingNote = `${FEWEST_OFFICES}か所に満たない事業所の数（人が関わる数では${FEWEST_PERSONS}人未満の数も）と、それが分かってしまう数は「＊」で伏せています。`;

/** Figures of one page as one table: what stands in two of them is one cell. */
export function tableOf(figures: readonly Figure[]) {
  const cells = new Map<string, Cell>();
  for (const cell of figures.flatMap((figure) => figure.cells)) {
    const before = cells.get(cell.key);
    const weight = Math.max(before?.weight ?? 1, cell.weight ?? 1);
    cells.set(cell.key, { ...before, ...cell, within: cell.within ?? before?.within, weight });
  }
  return {
    cells: [...cells.values()],
    relations: figures.flatMap(({ relations }) => relations),
  };
}

/** The figures as they may be read beside all that was published before. */
export function show(
  framed: readonly Framed[],
  definitions: readonly Definition[],
  cutOffOn: string,
  published: readonly Published[],
): FrozenFigure[] {
  const hidden = hideSmallCells(tableOf(framed.map(({ figure }) => figure)), cutOffOn, published);
  return framed.map(({ figure, frame }) => {
    const valueOf = new Map(figure.cells.map(({ key, value }) => [key, value]));
    const shown = (key: string): CellShown =>
      hidden.has(key) ? { hidden: true } : { shown: valueOf.get(key) ?? 0 };
    const { code, fiscalYear, columns, keys } = figure;
    const rows = figure.rows.map((row, at) => ({ ...row, cells: (keys[at] ?? []).map(shown) }));
    const read = (row: string, column: string): number | undefined => {
      const cell = rows.find((one) => one.code === row)?.cells[
        columns.findIndex((one) => one.code === column)
      ];
      return cell && 'shown' in cell ? cell.shown : undefined;
    };
    const definition = definitions.find((one) => one.code === code);
    // The number of offices stands in a table of its own: hidden there, it is hidden everywhere.
    const all = visitedKey(frame, ALL).replace(/visited$/, 'target');
    const n = hidden.has(all) || frame.offices < FEWEST_OFFICES ? null : frame.offices;
    const title = definition?.title(frame, read) ?? code;
    const note = [hidingNote, definition?.note].filter(Boolean).join('');
    return { code, fiscalYear, title, columns, rows, n, cutOffOn, note };
  });
}

/** What went out in a snapshot, as the next one has to reckon with it. */
export function publishedOf(
  figures: readonly Figure[],
  shown: readonly FrozenFigure[],
  cutOffOn: string,
): Published {
  const hidden = figures.flatMap(({ keys }, at) =>
    keys.flatMap((row, r) =>
      row.filter((_, c) => {
        const cell = shown[at]?.rows[r]?.cells[c];
        return !cell || 'hidden' in cell;
      }),
    ),
  );
  return { ...tableOf(figures), cutOffOn, hidden: new Set(hidden) };
}
