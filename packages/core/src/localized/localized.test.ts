import { describe, expect, it } from 'vitest';
import { chooseText, nearestLocale } from './index.ts';

describe('a text in several languages', () => {
  it('is given in the reader’s language', () => {
    expect(chooseText({ vi: 'Chè', en: 'Tea' }, 'en-GB')).toEqual({ text: 'Tea', lang: 'en' });
  });
  it('falls back to Vietnamese and says so', () => {
    expect(chooseText({ vi: 'Chè' }, 'en')).toEqual({ text: 'Chè', lang: 'vi' });
    expect(chooseText({ vi: 'Chè', en: '' }, 'en')).toEqual({ text: 'Chè', lang: 'vi' });
  });
  it('falls back to English for readers of a third language', () => {
    expect(chooseText({ vi: 'Chè', en: 'Tea' }, 'ja')).toEqual({ text: 'Tea', lang: 'en' });
    expect(chooseText({ vi: 'Chè', en: 'Tea', ja: 'お茶' }, 'ja-JP')).toEqual({ text: 'お茶', lang: 'ja' });
    expect(chooseText({ vi: 'Chè', en: 'Tea' }, 'vi-VN')).toEqual({ text: 'Chè', lang: 'vi' });
  });
  it('does not take a property of every object for a language', () => {
    expect(chooseText({ vi: 'Chè' }, 'constructor')).toEqual({ text: 'Chè', lang: 'vi' });
  });
  it('knows its nearest language', () => {
    expect(nearestLocale('EN_us')).toBe('en');
    expect(nearestLocale('zh-Hant-TW')).toBe('zh');
    expect(nearestLocale('pt')).toBeUndefined();
  });
});
