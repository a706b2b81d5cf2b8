import { basePath, withoutBase } from './web.js';

it.each([
  ['https://ward.example', '/'],
  ['https://ward.example/', '/'],
  ['https://ward.example/furikaeri', '/furikaeri/'],
  ['https://ward.example/a/b/', '/a/b/'],
])('the base of %s is %s', (publicUrl, base) => expect(basePath(publicUrl)).toBe(base));

it.each([
  ['/furikaeri/monitoring?show=passed', '/monitoring?show=passed'],
  ['/furikaeri/', '/'],
  ['/graphql', '/graphql'],
  ['/furikaeri-else', '/furikaeri-else'],
])('a proxy may send %s for %s', (sent, meant) =>
  expect(withoutBase(sent, '/furikaeri/')).toBe(meant),
);

it('leaves addresses alone without a sub-path', () => expect(withoutBase('//x', '/')).toBe('//x'));
