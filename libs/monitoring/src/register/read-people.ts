import { foldText } from '@furikaeri/directory';
import type { DisabilityKind } from '../desk.entity.js';
import type { Known, KnownOffice } from './known.js';
import { memo } from './memo.js';
import { say } from './messages.js';
import type { RawRow } from './raw-row.js';

const fold = memo(foldText);

/** 担当者 of that office by name; null where the cell is empty. */
export function readSpecialist(raw: RawRow, office: KnownOffice, known: Known): string | null {
  const written = raw.cell('specialist');
  if (!written) {
    if (raw.has('specialist')) raw.warn('specialist', say.specialistEmpty());
    return null;
  }
  const [found, other] = office.specialists.get(fold(written)) ?? [];
  if (other) raw.error('specialist', say.specialistTwice());
  else if (!found) raw.error('specialist', unknownPerson(written, office, known));
  else if (!found.isHere) raw.warn('specialist', say.specialistLeft({ name: found.name }));
  return found?.id ?? null;
}

function unknownPerson(written: string, office: KnownOffice, known: Known) {
  for (const other of known.offices.values()) {
    const [elsewhere] = other.specialists.get(fold(written)) ?? [];
    if (elsewhere?.isHere) {
      return say.specialistElsewhere({ name: elsewhere.name, office: other.name });
    }
  }
  const name = known.nearestSpecialist(written, office.id);
  return name ? say.specialistUnknownNear({ name }) : say.specialistUnknown();
}

const kinds: [RegExp, DisabilityKind][] = [
  [/^(身体|肢体|視覚|聴覚|内部)/, 'physical'],
  [/^知的|^療育/, 'intellectual'],
  [/^(精神|発達|高次脳)/, 'mental'],
  [/^(難病|指定難病)/, 'intractable'],
  [/^((障害|障がい|障碍)?児童?$|(障害|障がい|障碍)児|児童)/, 'child'],
  [/^(その他|他)$/, 'other'],
];

const kindOf = (text: string): DisabilityKind | undefined =>
  kinds.find(([pattern]) => pattern.test(text))?.[1];

/** 障害種別 in its usual spellings; the first where several are named. */
export function readDisability(raw: RawRow): DisabilityKind | undefined {
  const written = raw.cell('disability');
  if (!written) return raw.error('disability', say.disabilityEmpty());
  const [first = '', second] = written.normalize('NFKC').split(/[・･、,/+\s]+/);
  const kind = kindOf(first);
  if (!kind) return raw.error('disability', say.disabilityUnknown());
  if (second) raw.warn('disability', say.disabilitySeveral({ first }));
  return kind;
}

/** 提出先 as named, else the one that takes the kind. */
export function readDesk(raw: RawRow, kind: DisabilityKind | undefined, known: Known) {
  const written = raw.cell('desk');
  if (written) {
    const desk = known.desks.get(fold(written));
    const names = [...known.desks.values()].map(({ name }) => name).join('、');
    if (!desk) return raw.error('desk', say.deskUnknown({ desks: names }));
    return { id: desk.id, isGiven: true };
  }
  const routed = kind && known.deskOf.get(kind);
  if (kind && !routed) return raw.error('desk', say.deskMissing());
  return routed ? { id: routed, isGiven: false } : undefined;
}
