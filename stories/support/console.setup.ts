import { afterEach, expect } from 'vitest';

const said: string[] = [];

// Lit's development build is what finds its own misuse; that it is one needs no telling.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });

const page = globalThis.console;
for (const level of ['warn', 'error'] as const) {
  const original = page[level];
  page[level] = (...parts: unknown[]) => {
    said.push(`${level}: ${parts.map(String).join(' ')}`);
    original(...parts);
  };
}

afterEach(() => {
  expect(said.splice(0), 'the console stays silent').toEqual([]);
});
