export { Paper, type PaperHead, type Reading } from './paper.js';
export { PaperModule } from './paper.module.js';
