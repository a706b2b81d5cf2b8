type Settle = () => Promise<boolean>;
const open = new Set<Settle>();

/** Something here saves by itself; `settle` saves now and says whether all is saved. Gives what ends it. */
export function whileUnsaved(settle: Settle): () => void {
  open.add(settle);
  return () => open.delete(settle);
}

/** Saves what is open; false: something could not be saved. */
export async function settleAll(): Promise<boolean> {
  const all = await Promise.all([...open].map((settle) => settle()));
  return all.every(Boolean);
}
