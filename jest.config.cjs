const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** One tier of tests: its folder tells how real its surroundings are. */
const tier = (displayName, folder, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/${folder}/**/*.spec.ts`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Looked up through the sandbox's proxy, Math makes the ephemeris five to eight times slower.
  sandboxInjectedGlobals: ['Math'],
  setupFiles: ['<rootDir>/test/support/clean-environment.ts'],
  ...more,
});

const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

const withProcesses = { setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'] };

module.exports = {
  testTimeout: 30_000,
  // Fault tests mostly wait, so a core that jest would leave to others is not needed by them.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  projects: [
    tier('unit', 'src'),
    tier('architecture', 'test/architecture'),
    tier('integration', 'test/integration', withDatabase),
    tier('bot', 'test/bot', withDatabase),
    tier('faults', 'test/faults', { ...withDatabase, ...withProcesses }),
    tier('e2e', 'test/e2e', withProcesses),
  ],
};
