/**
 * What WordPress leaves of a post by somebody without `unfiltered_html`: an imitation of `wp_kses_post`, which looks at
 * tags by a regular expression, takes out what is not on its list and leaves what stood inside. The list is the part of
 * WordPress's own (`wp_kses_allowed_html( 'post' )`) that matters here: no script, no frame, no unknown tag.
 */
const ofWordPress: AllowedTags = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  p: ['align'],
  div: ['align'],
  section: ['align'],
  img: ['alt', 'align', 'border', 'height', 'hspace', 'loading', 'longdesc', 'vspace', 'src', 'usemap', 'width'],
  ...Object.fromEntries(
    ['br', 'strong', 'em', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'span', 'figure', 'details', 'summary'].map((tag) => [
      tag,
      [],
    ]),
  ),
};

/** What every allowed tag may have (`_wp_add_global_attributes`). */
const everywhere = /^(?:aria-[a-z]+|class|data-[a-z0-9_-]+|dir|hidden|id|lang|role|style|title|xml:lang)$/;

export type AllowedTags = Readonly<Record<string, readonly string[]>>;

/** @param more tags that a plugin adds by the filter `wp_kses_allowed_html` */
export function ksesPost(html: string, more: AllowedTags = {}): string {
  const allowed: AllowedTags = { ...ofWordPress, ...more };
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(
      /<(\/?)\s*([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi,
      (_, end: string, name: string, rest: string) => {
        const attributes = allowed[name.toLowerCase()];
        if (attributes === undefined) return '';
        return end === '/' ? `</${name}>` : `<${name}${keptAttributes(rest, attributes)}>`;
      },
    );
}

function keptAttributes(text: string, allowed: readonly string[]): string {
  const pairs = [...text.matchAll(/([a-z][a-z0-9_:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/gi)];
  return pairs
    .filter(([, name = '']) => everywhere.test(name.toLowerCase()) || allowed.includes(name.toLowerCase()))
    .map(([, name, value]) => (value === undefined ? ` ${name}` : ` ${name}=${value}`))
    .join('');
}
