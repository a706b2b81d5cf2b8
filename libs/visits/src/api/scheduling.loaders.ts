import { loader, manyEach, type ReadTx } from '@furikaeri/core';
import { findActsOf, findProposalsOf, findTaken, findTeamsOf } from '../scheduling.queries.js';
import { sidesOf } from '../visits.access.js';
import type { Side, VisitState } from '../domain/visit.js';

type Ids = readonly string[];
const ofVisit = ({ visitId }: { visitId: string }) => visitId;

/** The actor's side of a visit; null for whoever only sees it. */
export const sideOn = (tx: ReadTx) => {
  type Of = { id: string; officeId: string; state: VisitState };
  return loader(tx, 'visits.side', async (visits: readonly Of[]) => {
    const sides = await sidesOf(tx, visits);
    return visits.map(({ id }): Side | null => sides.get(id) ?? null);
  });
};

export const proposalsOf = (tx: ReadTx) =>
  loader(tx, 'visits.proposals', async (ids: Ids) =>
    manyEach(ids, await findProposalsOf(tx, ids), ofVisit),
  );

export const teamOf = (tx: ReadTx) =>
  loader(tx, 'visits.team', async (ids: Ids) => manyEach(ids, await findTeamsOf(tx, ids), ofVisit));

export const actsOf = (tx: ReadTx) =>
  loader(tx, 'visits.acts', async (ids: Ids) => manyEach(ids, await findActsOf(tx, ids), ofVisit));

export const takenAt = (tx: ReadTx) =>
  loader(tx, 'visits.taken', async (ids: Ids) =>
    manyEach(ids, await findTaken(tx, ids), ({ proposalId }) => proposalId),
  );
