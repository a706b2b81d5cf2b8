// The house, ground floor first. A room may look down, never up or sideways.
// calendar is pure functions of Japanese time, the one room a domain may use (decisions/0002).
const floors = [
  ['calendar'],
  ['core'],
  ['audit'],
  ['directory'],
  ['access'],
  ['instruments', 'reminders'],
  ['visits', 'monitoring', 'network'],
  ['findings'],
  ['reports'],
];
const below = (i) => floors.slice(0, i).flat();
const door = '^libs/[^/]+/src/index[.]ts$';
const apiDoor = '^libs/[^/]+/src/api/index[.]ts$';
const jobsDoor = '^libs/[^/]+/src/jobs/index[.]ts$';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...floors.flatMap((rooms, i) =>
      rooms.map((room) =>
        rule(
          `${room}-looks-down`,
          { path: `^libs/${room}/` },
          { path: '^libs/', pathNot: `^libs/(${[room, ...below(i)].join('|')})/` },
        ),
      ),
    ),
    rule(
      'rooms-use-the-front-door',
      { path: '^libs/([^/]+)/', pathNot: '/src/api/' },
      { path: '^libs/', pathNot: ['^libs/$1/', door] },
    ),
    rule(
      'api-edges-meet-at-api-doors',
      { path: '^libs/([^/]+)/src/api/' },
      { path: '^libs/', pathNot: ['^libs/$1/', door, apiDoor] },
    ),
    rule(
      'heart-does-not-know-edges',
      { path: '^libs/([^/]+)/src/', pathNot: '/src/(api|jobs)/' },
      { path: '^libs/$1/src/(api|jobs)/' },
    ),
    rule(
      'domain-is-pure',
      { path: '^libs/([^/]+)/src/domain/', pathNot: '[.]spec[.]ts$' },
      { pathNot: ['^libs/$1/src/domain/', '^libs/calendar/src/index[.]ts$'] },
    ),
    rule(
      'api-app-uses-doors',
      { path: '^apps/api/' },
      { path: '^libs/', pathNot: [door, apiDoor] },
    ),
    rule(
      'worker-app-uses-doors',
      { path: '^apps/worker/' },
      { path: '^libs/', pathNot: [door, jobsDoor] },
    ),
    rule(
      'web-knows-only-the-schema',
      { path: '^apps/web/' },
      // and the days of Japan
      { path: '^(libs/(?!calendar/src/index)|apps/(api|worker))' },
    ),
    rule('rooms-do-not-know-apps', { path: '^libs/' }, { path: '^apps/' }),
    rule('must-resolve', {}, { couldNotResolve: true }),
    rule('no-cycles', {}, { circular: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
