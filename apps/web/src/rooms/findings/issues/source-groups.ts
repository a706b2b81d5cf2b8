interface Opinion {
  id: string;
  text: string;
  topic: { title: string } | null;
  meeting: { id: string; name: string; fiscalYear: number; round: number } | null;
}

interface Group<One> {
  id: string;
  name: string;
  opinions: One[];
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/** Opinions by meeting, latest first: those that say what is sought, and those chosen already. */
export function groupsOf<One extends Opinion>(
  opinions: readonly One[],
  sought: string,
  chosen: readonly string[],
): Group<One>[] {
  const wanted = fold(sought);
  const says = ({ text, topic, meeting }: One) =>
    fold(`${text} ${topic?.title ?? ''} ${meeting?.name ?? ''}`).includes(wanted);
  const when = ({ meeting }: One) => (meeting ? meeting.fiscalYear * 100 + meeting.round : 0);
  const groups = new Map<string, Group<One>>();
  for (const one of opinions
    .filter((each) => chosen.includes(each.id) || says(each))
    .toSorted((a, b) => when(b) - when(a))) {
    const id = one.meeting?.id ?? '';
    const group = groups.get(id) ?? { id, name: one.meeting?.name ?? '', opinions: [] };
    group.opinions.push(one);
    groups.set(id, group);
  }
  return [...groups.values()];
}
