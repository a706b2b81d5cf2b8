import { actorOf, type SessionFacts } from './session-facts.js';

const facts: SessionFacts = {
  sessionId: 's',
  accountId: 'a',
  personId: 'p',
  municipalityId: 'm',
  awaitsCode: false,
  hasTotp: false,
  totpRoles: [],
  roles: ['manager', 'specialist'],
  officeIds: ['o'],
  managedOfficeIds: ['o'],
  assignedOfficeIds: ['v'],
};

describe('actorOf', () => {
  it('gives the roles and offices of the day', () => {
    expect(actorOf(facts)).toMatchObject({ roles: ['manager', 'specialist'], officeIds: ['o'] });
  });

  it('is nobody before the code', () => {
    expect(actorOf({ ...facts, awaitsCode: true })).toBeUndefined();
  });

  it('has no rights while a needed second factor is missing', () => {
    const needing = { ...facts, totpRoles: ['manager' as const] };
    expect(actorOf(needing)).toMatchObject({
      roles: [],
      officeIds: [],
      managedOfficeIds: [],
      assignedOfficeIds: [],
    });
    expect(actorOf({ ...needing, hasTotp: true })).toMatchObject({ officeIds: ['o'] });
    expect(actorOf({ ...needing, totpRoles: ['coordinator'] })).toMatchObject({
      officeIds: ['o'],
    });
  });
});
