import { defineConfig } from 'vitest/config';

// `*.test.ts` is pure and runs anywhere; `*.itest.ts` talks to a private engine and runs file by file.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/{src,test}/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Property tests on a busy machine with two cores.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          // A real engine on a busy machine now and then takes longer than any test should wait.
          retry: 1,
          include: ['{packages,apps}/*/{src,test}/**/*.itest.ts'],
          globalSetup: ['packages/testbed/src/vitest-global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
