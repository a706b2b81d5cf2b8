import type { ReadTx } from '@furikaeri/core';
import type { Reading } from './domain/readings.js';

/** The ward's own readings, in the order of their words. */
export const findReadings = (tx: ReadTx): Promise<Reading[]> =>
  tx.query(
    `select words, kana from word_reading where municipality_id = app_municipality() order by words`,
  );
