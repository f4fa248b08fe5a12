// The architecture, as data. A module may import only the modules named here, and only through their index.ts.
const LOW = [
  'users',
  'ai',
  'sky',
  'places',
  'subscriptions',
  'notifications',
  'writing',
  'images',
  'growth',
  'payments',
  'broadcasts',
  'horoscope',
  'tarot',
  'natal',
];
const MAY_IMPORT = {
  users: [],
  ai: [],
  sky: [],
  places: [],
  subscriptions: ['users'],
  notifications: ['users'],
  writing: ['ai'],
  images: ['ai'],
  growth: ['users', 'subscriptions'],
  payments: ['users', 'subscriptions', 'growth'],
  broadcasts: ['users', 'subscriptions', 'notifications'],
  horoscope: ['users', 'subscriptions', 'writing', 'sky', 'images'],
  tarot: ['users', 'subscriptions', 'writing', 'sky', 'images'],
  natal: ['users', 'subscriptions', 'writing', 'sky', 'images', 'places'],
  metrics: LOW,
  admin: [...LOW, 'metrics'],
  bot: LOW,
};

const dir = (module) => `^src/modules/${module}/`;
const moduleRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `modules/${name} may import: ${allowed.join(', ') || 'no other module'}`,
  from: { path: dir(name) },
  to: { path: '^src/modules/', pathNot: [dir(name), ...allowed.map(dir)] },
}));

const SPEC = '\\.spec\\.ts$';
/** Where the local stand-ins are started: the one place that knows they exist. */
const STARTS_SANDBOX = '^src/(local-systems|app\\.module|main)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-folder-cycles',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(modules|sandbox)/[^/]+$' },
      to: { circular: true },
    },
    ...moduleRules,
    {
      name: 'only-through-index',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/.+', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'no-own-index',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/$1/index\\.ts$' },
    },
    {
      name: 'modules-from-outside-through-index',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/[^/]+/.+', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: SPEC },
      to: { pathNot: ['^src/shared/', 'node_modules/(zod|luxon|@types/luxon)/'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|sandbox)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '/domain/', pathNot: SPEC },
      to: {
        pathNot: [
          '/domain/',
          '^src/shared/',
          '^(node:)?crypto$',
          'node_modules/(luxon|@types/luxon|astronomy-engine|zod)/',
        ],
      },
    },
    {
      name: 'telegraf-only-in-bot',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/bot/' },
      to: { path: 'node_modules/(telegraf|nestjs-telegraf)/' },
    },
    {
      name: 'bot-api-client-for-few',
      severity: 'error',
      comment: 'Whoever wants to say something asks notifications; bot/deliveries sends it.',
      from: { path: '^src/modules/', pathNot: '^src/modules/(bot|images|payments/gateways)/' },
      to: { path: '^src/platform/telegram/' },
    },
    {
      name: 'typeorm-only-in-persistence',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.(entity|repository|module)\\.ts$', '^src/platform/database/', SPEC] },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'sandbox-speaks-http-only',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/(modules|platform/(database|jobs|cache))/' },
    },
    {
      name: 'nobody-imports-sandbox',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sandbox/', STARTS_SANDBOX] },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'sandbox-is-loaded-late',
      severity: 'error',
      comment: 'A production image does not hold it, so it is reached by import() alone.',
      from: { path: STARTS_SANDBOX },
      to: { path: '^src/sandbox/', dynamic: false },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
