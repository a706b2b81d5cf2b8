import { filesAt, pageOf } from './page.js';

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
  ['/', ['assets/home.js']],
  ['/programmes/new', ['assets/new.js']],
  ['/programmes/1', ['assets/programme.js']],
  ['/committee/1/pack', ['assets/pack.js', 'assets/shared.js']],
  ['/committee/1', []],
  ['/constructor', []],
  ['/__proto__', []],
])('%s brings along %j', (path, files) => expect(filesAt(path, pages)).toEqual(files));

describe('a page', () => {
  const index =
    '<head></head><body><script id="start" type="application/json"></script><script src="/f/assets/app.js"></script></body>';

  it('has its files asked for in its head', () => {
    const page = pageOf(index, '/f/', ['assets/home.js']);
    expect(page).toMatch(
      /<head><link rel="modulepreload"[^>]* href="\/f\/assets\/home\.js"><\/head>/,
    );
    expect(page).toContain('<script id="start" type="application/json"></script>');
  });

  it('takes along who is here, whatever a name holds', () => {
    const start = { me: { familyName: "</script><script>$&$'" } };
    const page = pageOf(index, '/', [], start);
    const [, told] = /<script id="start"[^>]*>(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(told!)).toEqual(start);
    expect(page.split('<script')).toHaveLength(3);
  });
});
