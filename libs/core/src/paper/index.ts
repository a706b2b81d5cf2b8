export { Paper, type PaperHead, type WordReading } from './paper.js';
export { PaperModule } from './paper.module.js';
