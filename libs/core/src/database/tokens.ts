/** A plain `pg` pool whose connections pipeline, for reads of raw rows. */
export const READ_POOL = Symbol('READ_POOL');
