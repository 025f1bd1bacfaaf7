/** What a picture depends on besides our code: the browser's build and the fonts. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

export interface Environment {
  readonly browser: string;
  /** Font file → start of the SHA-256 of its bytes; `absent` where the machine lacks it. */
  readonly fonts: Readonly<Record<string, string>>;
}

/** The fonts that the stories are set in: Vietnamese, the headings of the tea theme, Chinese, Japanese and Korean. */
const FONTS = [
  '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  '/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf',
  '/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
];

const fingerprint = (file: string): string =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16) : 'absent';

export const environmentOf = (browser: Browser): Environment => ({
  browser: browser.version(),
  fonts: Object.fromEntries(FONTS.map((file) => [file.replace(/^.*\//, ''), fingerprint(file)])),
});

/** What differs between two environments, in words. */
export function differences(before: Environment, now: Environment): readonly string[] {
  const browser = before.browser === now.browser ? [] : [`Chromium ${before.browser} → ${now.browser}`];
  const fonts = Object.keys(now.fonts).filter((name) => before.fonts[name] !== now.fonts[name]);
  return [...browser, ...fonts];
}
