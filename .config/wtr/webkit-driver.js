import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const START_TIMEOUT_MS = 15_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

function command(executable, port) {
  const driver = [executable, `--port=${port}`, '--host=127.0.0.1'];
  // MiniBrowser has no headless mode; it inherits the display of its driver.
  return ['xvfb-run', '-a', '-s', '-screen 0 1280x900x24', ...driver];
}

/**
 * Starts WebKitWebDriver on a virtual display.
 *
 * @param {string} executable path of WebKitWebDriver
 * @returns {Promise<{ port: number, stop(): void }>} once the driver takes sessions
 */
export async function startWebkitDriver(executable) {
  const port = await freePort();
  const [file, ...args] = command(executable, port);
  // A group of its own: xvfb-run is a shell script that leaves its children behind when it alone is killed.
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  let exited = false;
  child.once('exit', () => (exited = true));
  child.once('error', () => (exited = true));
  const stop = () => {
    if (!exited) process.kill(-child.pid, 'SIGTERM');
    exited = true;
  };
  process.once('exit', stop);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (exited || Date.now() > deadline) {
      stop();
      throw new Error(`${executable} did not start under xvfb-run; run it by hand to see why`);
    }
    await delay(50);
  }
  return { port, stop };
}
