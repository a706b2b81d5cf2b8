import { Injectable } from '@nestjs/common';
import { forbidden, invalid, newId, type SystemActor, UnitOfWork } from '@furikaeri/core';
import { audit } from '@furikaeri/audit';
import { isMunicipalityCode } from './domain/municipality.js';
import { say } from './messages.js';
import { Municipality } from './municipality.entity.js';
import { readName, unlessTaken } from './read-input.js';

/** Tenants are made on the server alone: by a command, never over the network. */
@Injectable()
export class MunicipalitiesService {
  constructor(private readonly work: UnitOfWork) {}

  /** Throws INVALID for a code that cannot be, CONFLICT for one that is there. */
  async register(actor: SystemActor, input: { code: string; name: string }): Promise<Municipality> {
    if (actor.municipalityId) throw forbidden();
    const code = input.code.normalize('NFKC').trim();
    if (!isMunicipalityCode(code)) throw invalid('code', say.municipalityCode());
    const row = { id: newId(), code, name: readName('name', '自治体名', input.name) };
    return this.work.run(actor, async (tx) => {
      await unlessTaken('municipality_code_key', say.municipalityExists(), 'code', () =>
        tx.manager.insert(Municipality, row),
      );
      audit.record(tx, {
        action: 'directory.municipalityRegistered',
        objectKind: 'Municipality',
        objectId: row.id,
      });
      return tx.manager.findOneByOrFail(Municipality, { id: row.id });
    });
  }
}
