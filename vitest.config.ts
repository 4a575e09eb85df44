import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/working-folder.ts'],
    reporters: process.env['CI'] ? ['default', './test/summary-reporter.ts'] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
    // A worker waits while the program that it tests runs: as many as there are cores, where Vitest leaves one free.
    maxWorkers: Math.max(2, availableParallelism()),
    // No test changes a module for the next one, and to load them anew for each file was a tenth of the time.
    isolate: false,
  },
});
