import { randomBytes } from 'node:crypto';
import type { Environment } from '@furikaeri/core';
import { Secrets } from './secrets.js';

const secretsOf = (key = randomBytes(32)) =>
  new Secrets({ APP_SECRET: key.toString('base64') } as Environment);

describe('Secrets', () => {
  const secrets = secretsOf();
  const plain = Buffer.from('totp secret');

  it('opens what it sealed', () => {
    expect(secrets.open(secrets.seal(plain, 'row 1'), 'row 1')).toEqual(plain);
  });

  it('seals the same text differently each time', () => {
    expect(secrets.seal(plain, 'row 1')).not.toEqual(secrets.seal(plain, 'row 1'));
  });

  it('does not open for another row, under another key, or after a change', () => {
    const box = secrets.seal(plain, 'row 1');
    expect(() => secrets.open(box, 'row 2')).toThrow();
    expect(() => secretsOf().open(box, 'row 1')).toThrow();
    box[box.length - 1]! ^= 1;
    expect(() => secrets.open(box, 'row 1')).toThrow();
  });

  it('gives each person a key for drafts', () => {
    expect(secrets.draftKey('a')).toEqual(secrets.draftKey('a'));
    expect(secrets.draftKey('a')).not.toEqual(secrets.draftKey('b'));
    expect(secrets.draftKey('a')).not.toEqual(secretsOf().draftKey('a'));
  });

  it('hashes by key', () => {
    expect(secrets.keyedHash('a')).toEqual(secrets.keyedHash('a'));
    expect(secrets.keyedHash('a')).not.toEqual(secretsOf().keyedHash('a'));
  });
});
