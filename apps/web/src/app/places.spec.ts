import { placeOf } from './places.js';

const label = () => '';
const groups = [
  { label, places: [{ to: '/', label }] },
  {
    label,
    places: [
      { to: '/visits', label },
      { to: '/plan', label, also: ['/programmes'] },
    ],
  },
  { label, places: [{ to: '/plan/proposal', label }] },
];

it.each([
  ['/', '/'],
  ['/visits', '/visits'],
  ['/visits/1/note', '/visits'],
  ['/plan', '/plan'],
  ['/plan/proposal', '/plan/proposal'],
  ['/programmes/1', '/plan'],
  ['/planning', undefined],
  ['/nowhere', undefined],
])('%s lies at %s', (pathname, to) => expect(placeOf(pathname, groups)?.to).toBe(to));
