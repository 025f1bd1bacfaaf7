import { describe, expect, it } from 'vitest';
import { runInBackground, type Background, type Job } from './background.ts';

const refuse = (_: string, error: unknown): never => {
  throw error;
};

/** Starts jobs and stops them once `until` has been called. */
async function running(
  jobs: (until: () => void) => readonly Job[],
  onFailure: (name: string, error: unknown) => void = refuse,
): Promise<void> {
  let background: Background | undefined;
  await new Promise<void>((done) => {
    background = runInBackground(jobs(done), onFailure);
  });
  await background?.stop();
}

describe('jobs in the background', () => {
  it('run at once and again and again, never twice at the same time', async () => {
    let runs = 0;
    let now = 0;
    let most = 0;
    await running((until) => [
      {
        name: 'count',
        every: 1,
        run: async () => {
          most = Math.max(most, ++now);
          await new Promise(setImmediate);
          now -= 1;
          if (++runs === 3) until();
        },
      },
    ]);
    expect([runs >= 3, most]).toEqual([true, 1]);
  });

  it('come again after a failure, which is told with the job’s name, and hold up no other', async () => {
    const failures: string[] = [];
    let others = 0;
    await running(
      (until) => [
        { name: 'bad', every: 1, run: () => Promise.reject(new Error('no')) },
        {
          name: 'good',
          every: 1,
          run: () => {
            others += 1;
            if (failures.length >= 2) until();
            return Promise.resolve();
          },
        },
      ],
      (name) => failures.push(name),
    );
    expect(new Set(failures)).toEqual(new Set(['bad']));
    expect(others).toBeGreaterThan(0);
  });

  it('run when they are woken, and once more when that happens while they run', async () => {
    let runs = 0;
    const hours = 60 * 60 * 1000;
    let background: Background | undefined;
    await new Promise<void>((done) => {
      const run = async () => {
        runs += 1;
        if (runs === 3) done();
        await new Promise(setImmediate);
        if (runs < 3) background?.wake('sleepy');
      };
      background = runInBackground([{ name: 'sleepy', every: hours, run }], refuse);
    });
    await background?.stop();
    expect(runs).toBe(3);
  });

  it('are waited for when they are stopped, and start no more', async () => {
    let ended = 0;
    const run = async () => {
      await new Promise(setImmediate);
      ended += 1;
    };
    const background = runInBackground([{ name: 'long', every: 0, run }], refuse);
    await background.stop();
    background.wake('long');
    await new Promise(setImmediate);
    expect(ended).toBe(1);
  });
});
