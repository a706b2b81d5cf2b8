import { readFileSync } from 'node:fs';
import { environmentSchema, readEnvironment } from './environment.js';

const secret = Buffer.alloc(32, 7).toString('base64');

describe('environment', () => {
  it('has the same names as .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    const names = [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(Object.keys(environmentSchema.entries).sort());
  });

  it('fills in what is not said', () => {
    expect(readEnvironment({ APP_SECRET: secret })).toMatchObject({
      FURIKAERI_MODE: 'production',
      HOST: '127.0.0.1',
      PORT: 3000,
      GRAPHQL_OPEN: false,
      GRAPHQL_JIT: true,
      SWEEP_EVERY_MINUTES: 15,
    });
  });

  it('takes an empty variable for a missing one', () => {
    expect(readEnvironment({ APP_SECRET: secret, PORT: '' }).PORT).toBe(3000);
  });

  it('names every wrong variable at once', () => {
    const wrong = {
      APP_SECRET: 'short',
      PORT: '70000',
      REDIS_URL: 'http://x',
      GRAPHQL_OPEN: 'yes',
    };
    expect(() => readEnvironment(wrong)).toThrow(/APP_SECRET: .*\n?/);
    for (const name of Object.keys(wrong)) {
      expect(() => readEnvironment(wrong)).toThrow(new RegExp(`^${name}: `, 'm'));
    }
  });

  it('says that a needed variable is missing', () => {
    expect(() => readEnvironment({})).toThrow('APP_SECRET: 設定が必要です');
  });
});
