export * from './business-days.js';
export * from './day.js';
export * from './era.js';
export * from './fiscal-year.js';
export * from './holidays.js';
export * from './month.js';
export * from './read.js';
export * from './tokyo.js';
