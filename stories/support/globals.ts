import type { Locale } from '@nongsan/core';
import type { Preview } from '@storybook/web-components-vite';

export const schemes = ['light', 'dark'] as const;
export const widths = ['full', 'tile', 'sidebar', 'phone', 'column'] as const;
/** `none` is the look without any theme; the others are the files of `packages/elements/themes`. */
export const themes = ['none', 'neutral', 'state-portal', 'tea', 'dark'] as const;

/** What the toolbar sets, and a story may fix. */
export interface StageGlobals {
  readonly locale: Locale;
  readonly scheme: (typeof schemes)[number];
  readonly width: (typeof widths)[number];
  readonly theme: (typeof themes)[number];
}

export const defaultGlobals: StageGlobals = { locale: 'vi', scheme: 'light', width: 'full', theme: 'none' };

const menu = (
  title: string,
  icon: 'globe' | 'contrast' | 'ruler' | 'paintbrush',
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
    theme: menu('Theme', 'paintbrush', [
      { value: 'none', title: 'No theme' },
      { value: 'neutral', title: 'Neutral' },
      { value: 'state-portal', title: 'State portal' },
      { value: 'tea', title: 'Tea' },
      { value: 'dark', title: 'Dark' },
    ]),
  },
} satisfies Pick<Preview, 'initialGlobals' | 'globalTypes'>;
