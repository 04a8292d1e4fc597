/** Packages that ship ES modules only; jest runs CommonJS, so these pass through swc. */
const esModules = ['hucre', 'comlink'];

const typescript = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

/** These start Chromium, one at a time and after everything else. */
const inBrowser = ['<rootDir>/test/browser/', '<rootDir>/test/excel-host/browser'];

const shared = {
  transform: { '^.+\\.(m?[jt]sx?)$': ['@swc/jest', typescript] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};

export default {
  // A slow machine is no failure: speed is measured by the benches.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: inBrowser,
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.tsx'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts', '<rootDir>/test/excel-host/browser.test.ts'],
      runner: '<rootDir>/test/browser/serialRunner.js',
      globalSetup: '<rootDir>/test/browser/globalSetup.ts',
    },
  ],
};
