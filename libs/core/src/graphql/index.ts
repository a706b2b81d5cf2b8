export * from './check-input.js';
export * from './graphql.module.js';
export { limits } from './limits.js';
export * from './list-of.js';
export * from './loader.js';
export { Operation } from './operation.js';
export * from './reading.js';
export { ClockTimeScalar, DayScalar, IdScalar, MonthScalar } from './scalars.js';
export * from './take-args.js';
