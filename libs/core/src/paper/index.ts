export { Paper, type PaperHead } from './paper.js';
export { PaperModule } from './paper.module.js';
