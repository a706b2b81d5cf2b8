import { Injectable } from '@nestjs/common';
import {
  conflict,
  invalid,
  notFound,
  type PersonActor,
  refused,
  type TextWarning,
  textWarnings,
  UnitOfWork,
} from '@furikaeri/core';
import { recordAct } from './acts.js';
import type { NoteContent, NotePoint } from './domain/note.js';
import { Material, type MaterialKind } from './material.entity.js';
import { say } from './messages.js';
import { lockVisit } from './moves.js';
import { readText } from './note-input.js';
import { loadNote } from './note-rows.js';
import { mustBeIn } from './notes.service.js';

export interface ReleaseMaterialInput {
  /** Made by the client, so that a retry is one release. */
  id: string;
  visitId: string;
  /** The sentence of the note that it comes from. */
  pointId: string;
  /** As the office wants it read: without names. */
  words: string;
  confirmed?: boolean | null;
}
export interface WithdrawMaterialInput {
  materialId: string;
  reason: string;
}
export interface MaterialAnswer {
  visitId: string;
  materialId: string | null;
  warnings: TextWarning[];
}

const lists: Readonly<Record<MaterialKind, 'strengths' | 'topics' | 'voices'>> = {
  strength: 'strengths',
  topic: 'topics',
  voice: 'voices',
};

/** 素材: words of a confirmed note that the office itself releases for the indicators. */
@Injectable()
export class MaterialService {
  constructor(private readonly work: UnitOfWork) {}

  async releaseMaterial(actor: PersonActor, input: ReleaseMaterialInput): Promise<MaterialAnswer> {
    const words = readText('input.words', input.words, 1000);
    if (!words) throw invalid('input.words', say.wordsMissing());
    const warnings = textWarnings(input, { words });
    return this.work.run(actor, async (tx) => {
      const visit = await lockVisit(tx, input.visitId);
      if (!actor.managedOfficeIds.includes(visit.officeId)) throw notFound('input.visitId');
      mustBeIn(visit, ['noted', 'closed']);
      const { note } = await loadNote(tx, visit);
      const found = findPoint(note.content, input.pointId);
      if (!found) throw notFound('input.pointId');
      if (warnings.length) return { visitId: visit.id, materialId: null, warnings };
      const answer = { visitId: visit.id, materialId: input.id, warnings };
      const known = await tx.manager.findOneBy(Material, { id: input.id });
      if (known?.visitId === visit.id) return answer;
      const query = tx.manager.createQueryBuilder().insert().into(Material);
      const { raw } = await query
        .values({
          id: input.id,
          municipalityId: visit.municipalityId,
          officeId: visit.officeId,
          visitId: visit.id,
          pointId: input.pointId,
          kind: found.kind,
          perspective: found.point.perspective,
          words,
          releasedBy: actor.personId,
          releasedAt: tx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      if (!(raw as unknown[]).length) throw conflict(say.idTaken(), 'input.id');
      const detail = { kind: found.kind };
      recordAct(tx, 'materialReleased', visit, { kind: 'Material', id: input.id, detail });
      return answer;
    });
  }

  /** Taken back: nobody but the office sees it any more. */
  async withdrawMaterial(
    actor: PersonActor,
    input: WithdrawMaterialInput,
  ): Promise<MaterialAnswer> {
    const reason = readText('input.reason', input.reason, 500);
    if (!reason) throw invalid('input.reason', say.withdrawReasonMissing());
    return this.work.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const found = await tx.manager.findOne(Material, { where: { id: input.materialId }, lock });
      if (!found || !actor.managedOfficeIds.includes(found.officeId)) {
        throw notFound('input.materialId');
      }
      if (found.withdrawnAt) throw refused(say.materialWithdrawn());
      const columns = { withdrawnAt: tx.now, withdrawReason: reason };
      await tx.manager.update(Material, { id: found.id }, columns);
      const of = { id: found.visitId, officeId: found.officeId };
      recordAct(tx, 'materialWithdrawn', of, { kind: 'Material', id: found.id });
      return { visitId: found.visitId, materialId: found.id, warnings: [] };
    });
  }
}

function findPoint(
  content: NoteContent,
  pointId: string,
): { kind: MaterialKind; point: NotePoint } | undefined {
  for (const kind of ['strength', 'topic', 'voice'] as const) {
    const point = content[lists[kind]].find(({ id }) => id === pointId);
    if (point) return { kind, point };
  }
  return undefined;
}
