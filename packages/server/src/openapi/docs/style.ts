/** The pages' only sheet: system font, the page's colour scheme, one accent. Served as a file, because inline style is blocked. */
export const style = `:root {
  color-scheme: light dark;
  --accent: light-dark(oklch(0.45 0.11 150), oklch(0.8 0.12 150));
  --muted: color-mix(in oklab, CanvasText 66%, Canvas);
  --line: color-mix(in oklab, CanvasText 14%, Canvas);
  --soft: color-mix(in oklab, CanvasText 4%, Canvas);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 72px; }
body { margin: 0; background: Canvas; color: CanvasText; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 96px; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 24px 0 16px; text-wrap: balance; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 48px 0 16px; }
h3 { font-size: 1rem; line-height: 1.4; margin: 0 0 8px; }
h3.tag { font-size: 1.125rem; margin: 32px 0 8px; }
p { margin: 0 0 12px; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code { font: 0.875em/1.5 ui-monospace, monospace; }
.lead { font-size: 1.125rem; }
.note { color: var(--muted); font-size: 0.875rem; font-weight: 400; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: Canvas; padding: 8px 12px; z-index: 2; }
.top { position: sticky; top: 0; z-index: 1; background: Canvas; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; padding: 8px 16px; }
.top nav { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.top a { display: inline-block; padding: 8px 0; min-height: 40px; }
.brand { font-weight: 650; text-decoration: none; color: CanvasText; }
.card { border: 1px solid var(--line); border-radius: 12px; padding: 16px; margin: 0 0 16px; }
.card > :last-child { margin-bottom: 0; }
.index { list-style: none; padding: 0; margin: 0 0 16px; display: grid; gap: 4px; }
.index a { display: inline-block; padding: 4px 0; text-decoration: none; }
.index a:hover code { text-decoration: underline; }
.method { display: inline-block; min-width: 4.5rem; text-align: center; font: 600 0.8125rem/1.6 ui-monospace, monospace; border: 1px solid currentColor; border-radius: 6px; padding: 0 6px; color: var(--muted); }
.method.get { color: var(--accent); }
.method.delete { color: light-dark(oklch(0.48 0.16 27), oklch(0.8 0.1 27)); }
.path { overflow-wrap: anywhere; }
.code { font: 0.875rem/1.6 ui-monospace, monospace; white-space: nowrap; margin-inline-end: 8px; }
.scroll { overflow-x: auto; margin: 0 0 12px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--muted); font-size: 0.8125rem; font-weight: 500; padding-block: 4px; }
tbody th { font-weight: 500; white-space: nowrap; }
td .note { overflow-wrap: anywhere; }
td table { background: var(--soft); }
td table th, td table td { padding-inline-start: 8px; }
@media (max-width: 40rem) {
  html { scroll-padding-top: 8px; }
  .top { position: static; }
  tbody th { white-space: normal; }
  .stack thead { display: none; }
  .stack tr { display: block; border-top: 1px solid var(--line); padding: 8px 0; }
  .stack th, .stack td { display: block; border: 0; padding: 0; }
}
`;
