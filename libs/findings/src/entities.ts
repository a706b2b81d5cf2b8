/** The tables of this room. */
export const findingEntities = [];
