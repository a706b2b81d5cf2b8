export * from './access.js';
export * from './directory.js';
export { random } from './random.js';
