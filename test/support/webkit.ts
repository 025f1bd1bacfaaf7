import { systemBrowsers } from '../../.config/browsers.js';
import { startWebkitDriver } from '../../.config/wtr/webkit-driver.js';

/** A page in the WebKit that Debian has, which Playwright cannot drive. */
export interface WebkitPage {
  goto(url: string): Promise<void>;
  /** Runs a function body in the page. */
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

/** Opens WebKit by the WebDriver protocol itself. */
export async function openWebkit(): Promise<WebkitPage> {
  const { miniBrowser, webkitDriver } = systemBrowsers();
  if (miniBrowser === undefined || webkitDriver === undefined) throw new Error('This machine has no WebKit');
  const driver = await startWebkitDriver(webkitDriver);
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${driver.port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { readonly message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${value.message ?? response.statusText}`);
    return value;
  };
  const browser = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
  };
  const { sessionId } = await send<{ sessionId: string }>('POST', '', { capabilities: { alwaysMatch: browser } });
  return {
    goto: (url) => send('POST', `/${sessionId}/url`, { url }),
    run: (body) => send('POST', `/${sessionId}/execute/sync`, { script: body, args: [] }),
    close: async () => {
      await send('DELETE', `/${sessionId}`);
      driver.stop();
    },
  };
}
