import { foreignOrigin } from './origin.js';

const allowed = (headers: Record<string, string>, method = 'POST', host = 'api.internal:3000') => {
  try {
    foreignOrigin({ method, host, headers }, 'https://ward.example');
    return true;
  } catch {
    return false;
  }
};

it.each([
  [true, { origin: 'https://ward.example' }],
  [true, { origin: 'http://api.internal:3000' }],
  [true, {}],
  [true, { 'sec-fetch-site': 'same-origin' }],
  [false, { origin: 'https://ward.example.evil.test' }],
  [false, { origin: 'https://evil.test/ward.example' }],
  [false, { origin: 'http://ward.example' }],
  [false, { origin: 'null' }],
  [false, { origin: '' }],
  [false, { 'sec-fetch-site': 'cross-site' }],
  [false, { 'sec-fetch-site': 'same-site' }],
])('%s for a change with %o', (expected, headers) => {
  expect(allowed(headers as Record<string, string>)).toBe(expected);
  expect(allowed(headers as Record<string, string>, 'GET')).toBe(true);
});
