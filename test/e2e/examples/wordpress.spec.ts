import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ksesPost, type AllowedTags } from '../../support/kses.ts';
import { publishPost } from '../../support/wordpress-post.ts';
import { expect, test } from '../fixtures/example.ts';

const folder = fileURLToPath(new URL('../../../examples/wordpress/', import.meta.url));
const read = (name: string) => readFile(folder + name, 'utf8');
const script = '<script type="module" src="http://localhost:4310/sdk/nongsan.js"></script>';

test.describe('a block of code in WordPress', () => {
  test('by an editor with unfiltered_html stays whole and sells @engines', async ({ page, stand }) => {
    await page.goto(await publishPost(stand, 'whole', await read('block.html')));
    await page.getByRole('button', { name: 'Thêm vào giỏ: Miến Việt Cường' }).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  });

  test('by an author sells when the plugin allows the tags and brings the script @engines', async ({ page, stand }) => {
    const allowed = JSON.parse(await read('nongsan/allowed-tags.json')) as AllowedTags;
    const kept = ksesPost(await read('block.html'), allowed);
    expect(kept).toContain('<nongsan-portal id="tn" api="http://localhost:4310" key="pk_demo_thainguyen" locale="vi">');
    expect(kept).not.toContain('<script');
    await page.goto(await publishPost(stand, 'plugin', kept, script));
    await page.getByRole('button', { name: 'Thêm vào giỏ: Miến Việt Cường' }).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  });

  test('by an author without the plugin leaves links to the portal’s pages @once', async ({ page, stand }) => {
    const kept = ksesPost(await read('block.html'));
    expect(kept).not.toContain('nongsan-portal');
    await page.goto(await publishPost(stand, 'bare', kept));
    await expect(page.getByRole('article').getByRole('link')).toHaveText(['Chè đinh Tân Cương', 'Miến Việt Cường']);
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('cannot be a frame for those whose tags are taken out', { tag: '@once' }, async () => {
    const frame = '<iframe src="http://localhost:4310/embed/card/tra-hich?key=pk_demo_thainguyen"></iframe>';
    expect(ksesPost(`<p>a${frame}b</p>`)).toBe('<p>ab</p>');
    expect(ksesPost('<a href="/x" onclick="y()" style="color:red">z</a>')).toBe('<a href="/x" style="color:red">z</a>');
    expect(await read('nongsan/nongsan.php')).toContain('/allowed-tags.json');
  });

  test('the plugin allows every attribute that the tags have', { tag: '@once' }, async () => {
    const allowed = JSON.parse(await read('nongsan/allowed-tags.json')) as AllowedTags;
    const manifest = new URL('../../../packages/elements/src/connected/', import.meta.url);
    for (const [tag, attributes] of Object.entries(allowed)) {
      const name = tag.replace('nongsan-', '');
      const file = name === 'portal' ? `../provider/portal/portal.ts` : `${name}/${name}.ts`;
      const source = await readFile(new URL(file, manifest), 'utf8');
      for (const attribute of attributes.filter((one) => one !== 'id' && one !== 'class'))
        expect(source, `${tag} ${attribute}`).toMatch(
          new RegExp(`attribute: '${attribute}'|@property\\((?:\\{ reflect[^}]*\\})?\\) ${attribute}\\b`),
        );
    }
  });
});
