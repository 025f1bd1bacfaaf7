import type { Locale } from '@nongsan/core';
import type { Preview } from '@storybook/web-components-vite';

export const schemes = ['light', 'dark'] as const;
export const widths = ['full', 'tile', 'sidebar', 'phone', 'column'] as const;

/** What the toolbar sets, and a story may fix. */
export interface StageGlobals {
  readonly locale: Locale;
  readonly scheme: (typeof schemes)[number];
  readonly width: (typeof widths)[number];
}

export const defaultGlobals: StageGlobals = { locale: 'vi', scheme: 'light', width: 'full' };

const menu = (
  title: string,
  icon: 'globe' | 'contrast' | 'ruler',
  items: readonly { value: string; title: string }[],
) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

/** The toolbar's menus. */
export const toolbar = {
  initialGlobals: { ...defaultGlobals },
  globalTypes: {
    locale: menu('Language', 'globe', [
      { value: 'vi', title: 'Tiếng Việt' },
      { value: 'en', title: 'English' },
      { value: 'zh', title: '中文' },
      { value: 'ja', title: '日本語' },
      { value: 'ko', title: '한국어' },
      { value: 'fr', title: 'Français' },
      { value: 'de', title: 'Deutsch' },
    ]),
    scheme: menu('Colour scheme', 'contrast', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    width: menu('Width', 'ruler', [
      { value: 'full', title: 'Whole page' },
      { value: 'sidebar', title: 'Sidebar, 240 px' },
      { value: 'tile', title: 'Tile, 280 px' },
      { value: 'phone', title: 'Phone, 360 px' },
      { value: 'column', title: 'Column, 720 px' },
    ]),
  },
} satisfies Pick<Preview, 'initialGlobals' | 'globalTypes'>;
