import { refused, type ReadTx } from '@furikaeri/core';
import { type Item, itemsOf } from './domain/definition.js';
import { getVersion } from './instruments.queries.js';
import { say } from './messages.js';

export interface ItemCount {
  itemId: string;
  title: string;
  counts: { code: string; label: string; count: number }[];
}
export interface SurveyCounts {
  instrumentVersionId: string;
  fiscalYear: number;
  /** Offices whose sheet is counted: the latest that was handed in and released. */
  offices: number;
  items: ItemCount[];
}

/**
 * How many offices gave which grade, item by item; no sum over items. Only for forms that say
 * `perItem`: for all others there is no such figure.
 */
export async function countSurvey(
  tx: ReadTx,
  instrumentVersionId: string,
  fiscalYear: number,
): Promise<SurveyCounts> {
  const { definition } = await getVersion(tx, instrumentVersionId, 'instrumentVersionId');
  if (definition.totals !== 'perItem') throw refused(say.neverTotalled(), 'instrumentVersionId');
  const items = itemsOf(definition).flatMap((item) => {
    const options = optionsOf(item);
    return options ? [{ item, options }] : [];
  });
  const rows = await tx.query<{ offices: number; itemId: string | null; code: string; n: number }>(
    `with latest as (
       select distinct on (office_id) answers from sheet
       where instrument_version_id = $1 and fiscal_year = $2 and purpose = 'survey'
         and state = 'submitted' and sharing = 'released'
       order by office_id, submitted_at desc, id),
     given as (
       select item.key as item_id, code
       from latest, jsonb_each(latest.answers) item,
         jsonb_array_elements_text(case jsonb_typeof(item.value) when 'array' then item.value
           else jsonb_build_array(item.value) end) code
       where item.key = any ($3))
     select (select count(*)::int from latest) as offices, item_id as "itemId", code, count(code)::int as n
     from (select) one left join given on true group by item_id, code`,
    [instrumentVersionId, fiscalYear, items.map(({ item }) => item.id)],
  );
  const found = new Map(rows.map(({ itemId, code, n }) => [`${itemId} ${code}`, n]));
  return {
    instrumentVersionId,
    fiscalYear,
    offices: rows[0]?.offices ?? 0,
    items: items.map(({ item, options }) => ({
      itemId: item.id,
      title: item.title,
      counts: options.map(({ code, label }) => ({
        code,
        label,
        count: found.get(`${item.id} ${code}`) ?? 0,
      })),
    })),
  };
}

const optionsOf = ({ form }: Item) =>
  form.kind === 'scale' ? form.grades : form.kind === 'choice' ? form.options : undefined;
