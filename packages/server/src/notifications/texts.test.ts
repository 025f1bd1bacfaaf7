import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotifications } from '../cli/read-notifications.ts';
import { noticeKinds } from './kinds.ts';
import { writeNotice } from './texts.ts';

describe('texts', () => {
  const facts = {
    portal: 'P',
    number: 'N',
    total: 'T',
    amount: 'A',
    store: 'S',
    carrier: 'C',
    tracking: 'X',
    link: 'https://l.example/o#s',
    code: '1',
    minutes: '9',
  };
  it.each(noticeKinds)('%s is told in Vietnamese and English, whole and without what is not known', (kind) => {
    const [vi, en] = [writeNotice(kind, 'vi', facts), writeNotice(kind, 'en', facts)];
    expect(vi.lines.length).toBe(en.lines.length);
    expect(vi.subject).not.toBe(en.subject);
    for (const text of [vi, en]) expect(JSON.stringify(text)).not.toMatch(/[{}]\w|undefined/);
    const little = writeNotice(kind, 'en', {
      portal: 'P',
      number: 'N',
      store: 'S',
      amount: 'A',
      total: 'T',
      minutes: '9',
    });
    expect(little.lines.join()).not.toMatch(/\{|Carrier|: $/);
  });
});

describe('NONGSAN_NOTIFICATIONS', () => {
  it('names a file, of which a wrong field is named and no value told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nongsan-notices-'));
    const email = { smtp: 'smtps://user:word@mail.example', from: 'Nông sản <orders@portal.example>' };
    const file = join(folder, 'notifications.json');
    const read = async (content: string) => {
      await writeFile(file, content);
      return readNotifications({ NONGSAN_NOTIFICATIONS: file }).catch((error: unknown) => String(error));
    };
    expect(await readNotifications({})).toBeUndefined();
    expect(await read(JSON.stringify({ email }))).toEqual({ email });
    expect(await read('{"email":{"smtp":"http://user:pässwort@x"}}')).toMatch(/email\.smtp makes no sense/);
    expect(await read('{"email":{"smtp":"http://user:pässwort@x"}}')).not.toContain('pässwort');
    expect(await read('{"sms":{"url":"http://gateway.example/","body":"pässwort"}}')).toMatch(/sms\.url/);
    expect(await read('pässwort')).toMatch(/is no JSON\.$/);
    expect(await readNotifications({ NONGSAN_NOTIFICATIONS: `${file}.none` }).catch(String)).toContain(
      'cannot be read',
    );
    await rm(folder, { recursive: true });
  });
});
