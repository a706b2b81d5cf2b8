import { type PersonActor, type Role, roles } from '@furikaeri/core';
import { PolicyAuthority } from './authority.js';
import { permissionsOf, policy } from './domain/policy.js';

const actor = (...held: Role[]) => ({ roles: held }) as unknown as PersonActor;

describe('PolicyAuthority', () => {
  const authority = new PolicyAuthority();

  it('names only roles that exist', () => {
    const named = Object.values(policy).flatMap((holders) =>
      typeof holders === 'string' ? [] : holders,
    );
    expect(named.filter((role) => !(roles as readonly string[]).includes(role))).toEqual([]);
  });

  it('gives nothing but public things to nobody', () => {
    const given = Object.keys(policy).filter((name) => authority.allows(name, undefined));
    expect(given).toEqual(Object.keys(policy).filter((name) => policy[name] === 'public'));
  });

  it('one role of several is enough', () => {
    expect(authority.allows('access.securitySettings', actor('specialist'))).toBe(false);
    expect(authority.allows('access.securitySettings', actor('lead', 'coordinator'))).toBe(true);
  });

  it.each(['access.none', 'toString', '__proto__', ''])('knows no "%s"', (name) => {
    expect(authority.knows(name)).toBe(false);
    expect(authority.allows(name, actor(...roles))).toBe(false);
  });

  it('leaves the own account to a person whose roles have ended', () => {
    expect(permissionsOf([])).toContain('access.ownAccount');
    expect(permissionsOf([])).not.toContain('access.invite');
  });
});
