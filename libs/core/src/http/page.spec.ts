import { createHash } from 'node:crypto';
import { pageAt, pageOf, stylesIn } from './page.js';

const pages = {
  start: 'hash',
  signIn: ['assets/sign-in.js'],
  pages: {
    '/': ['assets/home.js'],
    '/programmes/:id': ['assets/programme.js'],
    '/programmes/new': ['assets/new.js'],
    '/committee/:id/pack': ['assets/pack.js', 'assets/shared.js'],
  },
};

it.each([
  ['/', '/'],
  ['/programmes/new', '/programmes/new'],
  ['/programmes/1', '/programmes/:id'],
  ['/committee/1/pack', '/committee/:id/pack'],
  ['/committee/1', undefined],
  ['/constructor', undefined],
  ['/__proto__', undefined],
])('at %s is %s', (path, page) => expect(pageAt(path, pages)).toBe(page));

describe('a page', () => {
  const index =
    '<head><style>p{margin:0}</style></head><body><script id="start" type="application/json"></script><script id="first" type="application/json"></script><script src="/f/assets/app.js"></script></body>';

  it('has its files asked for in its head', () => {
    const page = pageOf(index, '/f/', ['assets/home.js']);
    expect(page).toMatch(/<link rel="modulepreload"[^>]* href="\/f\/assets\/home\.js"><\/head>/);
    expect(page).toContain('<script id="start" type="application/json"></script>');
  });

  it('takes along who is here and what it shows, whatever a name holds', () => {
    const start = { me: { familyName: "</script><script>$&$'" } };
    const first = [[['Sheet', { id: '1' }], { words: '<!-- <script id="start"></script>' }]];
    const page = pageOf(index, '/', [], { start, first });
    const told = (id: string) =>
      JSON.parse(new RegExp(`<script id="${id}"[^>]*>(.*?)</script>`).exec(page)![1]!);
    expect(told('start')).toEqual(start);
    expect(told('first')).toEqual(first);
    expect(page.split('<script')).toHaveLength(4);
  });

  it('names its own styles by their hash, as a browser takes it', () => {
    const hash = createHash('sha256').update('p{margin:0}').digest('base64');
    expect(stylesIn(index)).toEqual([`'sha256-${hash}'`]);
  });
});
