import { describe, expect, it } from 'vitest';
import { llmsRoutes } from './llms.ts';

describe('/llms.txt', () => {
  it.each(['/llms.txt', '/llms-full.txt'])('%s names every element, as text that any page may read', async (path) => {
    const response = await llmsRoutes().request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const text = await response.text();
    for (const tag of ['nongsan-portal', 'nongsan-product-card', 'nongsan-trace-badge', 'nongsan-checkout']) {
      expect(text).toContain(`<${tag}>`);
    }
  });

  it('is the only file of its folder that is served', async () => {
    expect((await llmsRoutes().request('/llms-other.txt')).status).toBe(404);
  });
});
