export { BurdenLine } from './burden-line.entity.js';
export { Instrument } from './instrument.entity.js';
export { InstrumentVersion } from './instrument-version.entity.js';
export { SheetAct } from './sheet-act.entity.js';
export { Sheet } from './sheet.entity.js';
export type { AnswerForm, Definition, Item, ItemRole, Perspective } from './domain/definition.js';
export type { Answer, Answers } from './domain/answer.js';
export { instrumentEntities } from './entities.js';
export { InstrumentsModule } from './instruments.module.js';
