import { BurdenLine } from './burden-line.entity.js';
import { Instrument } from './instrument.entity.js';
import { InstrumentVersion } from './instrument-version.entity.js';
import { SheetAct } from './sheet-act.entity.js';
import { Sheet } from './sheet.entity.js';

/** The tables of this room. */
export const instrumentEntities = [Instrument, InstrumentVersion, Sheet, SheetAct, BurdenLine];
