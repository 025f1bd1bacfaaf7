export interface SystemBrowsers {
  readonly chromium?: string;
  readonly chromiumShell?: string;
  readonly firefox?: string;
  readonly miniBrowser?: string;
  readonly webkitDriver?: string;
}

export function systemBrowsers(env?: Readonly<Record<string, string | undefined>>): SystemBrowsers;

export const CHROMIUM_ARGS: string[];
