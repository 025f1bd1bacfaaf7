import { createHash } from 'node:crypto';

/** The one sheet of the pages behind QR codes. A page of its own: fonts and colours are ours here, not a guest's. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --surface: #fbfaf5; --raised: #fff; --text: #1d2419; --muted: #5a6353; --line: #dfe2d5;
  --accent: #2f6b35; --on-accent: #fff;
  --good: #22642c; --good-soft: #e7f1e1; --caution: #7d4d00; --caution-soft: #fdf0d5;
  --bad: #9b1c1c; --bad-soft: #fdeaea; --neutral: #3e4a57; --neutral-soft: #eaeef1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #141812; --raised: #1c211a; --text: #eef1e8; --muted: #aab3a1; --line: #353c31;
    --accent: #9bd08c; --on-accent: #10240f;
    --good: #a5dc9b; --good-soft: #1d2f1c; --caution: #f2c877; --caution-soft: #33280f;
    --bad: #ffb1ac; --bad-soft: #3b1716; --neutral: #c3ced9; --neutral-soft: #232a31;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--surface); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
h1, h2, p, ul, ol, dl, dd { margin: 0; }
h1, h2 { line-height: 1.35; text-wrap: balance; }
h1 { font-size: 1.25rem; font-weight: 700; }
h2 { font-size: 1.125rem; font-weight: 700; }
.top, main, footer { max-width: 44rem; margin-inline: auto; padding-inline: 16px; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 56px; font-size: 0.875rem; }
.top a { padding-block: 10px; white-space: nowrap; }
.wordmark { display: flex; align-items: center; gap: 8px; font-weight: 600; }
.wordmark .leaf { flex: none; color: var(--accent); }
main { display: grid; gap: 24px; padding-block: 4px 32px; }
footer { padding-block: 16px 32px; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
.icon { flex: none; }
.verdict { display: flex; gap: 12px; padding: 16px; border-radius: 12px; border-inline-start: 4px solid currentcolor; }
.verdict .icon { width: 28px; height: 28px; margin-top: 1px; }
.verdict h1, .verdict p { color: var(--text); }
.verdict > div { display: grid; gap: 8px; }
.verdict .by { font-size: 0.875rem; color: var(--muted); }
.good { color: var(--good); } .verdict.good { background: var(--good-soft); }
.caution { color: var(--caution); } .verdict.caution { background: var(--caution-soft); }
.bad { color: var(--bad); } .verdict.bad { background: var(--bad-soft); }
.neutral { color: var(--neutral); } .verdict.neutral { background: var(--neutral-soft); }
.sample { margin-top: -8px; padding: 8px 12px; border: 1px dashed var(--caution); border-radius: 6px; font-size: 0.875rem; }
.product { overflow: clip; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); }
.product img { display: block; width: 100%; height: auto; aspect-ratio: 4 / 3; object-fit: cover; }
.about { display: grid; gap: 8px; align-content: center; padding: 16px; }
.about h2 { font-size: 1.375rem; }
.people { display: grid; font-size: 0.875rem; }
.people span, .people small { color: var(--muted); font-size: inherit; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding-top: 8px; }
.actions a { display: inline-flex; align-items: center; min-height: 44px; }
.button { padding-inline: 20px; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; }
.facts { display: grid; gap: 8px; }
dl { display: grid; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: minmax(7.5rem, 2fr) 3fr; gap: 16px; padding-block: 8px; border-bottom: 1px solid var(--line); }
dt { color: var(--muted); }
dd { font-variant-numeric: tabular-nums; min-width: 0; overflow-wrap: anywhere; }
.code { font-family: ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', monospace; font-size: 0.9375em; overflow-wrap: anywhere; }
.area-code { font-size: 1.125rem; font-weight: 600; }
.state { display: inline-flex; gap: 6px; align-items: center; font-weight: 600; }
.none { color: var(--muted); }
.recheck { border: 1px solid var(--line); border-radius: 12px; padding-inline: 16px; background: var(--raised); }
.recheck summary { display: flex; align-items: center; justify-content: space-between; min-height: 48px; font-weight: 600; cursor: pointer; list-style: none; }
.recheck summary::-webkit-details-marker { display: none; }
.recheck summary::after { content: ''; width: 8px; height: 8px; margin: -4px 4px 0 12px; border: solid currentcolor; border-width: 0 1.5px 1.5px 0; rotate: 45deg; }
.recheck[open] summary::after { rotate: 225deg; margin-top: 4px; }
.recheck > p { padding-bottom: 12px; color: var(--muted); }
.recheck nongsan-portal { display: block; padding-bottom: 16px; }
.keep { font-size: 0.9375rem; } .keep output { font-weight: 600; }
.keep button { min-height: 44px; border: 0; font: inherit; font-weight: 600; cursor: pointer; }
.plain { padding-inline: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.limits { display: grid; gap: 16px; font-size: 0.9375rem; }
.limits h2 { font-size: 1rem; }
ul, ol { padding-inline-start: 20px; }
li + li { margin-top: 4px; }
main > .form { display: grid; gap: 4px; max-width: 30rem; }
.form label { margin-top: 12px; font-weight: 600; }
.form input, .form select { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: 6px; background: var(--raised); color: inherit; font: inherit; }
.form .consent { display: flex; gap: 12px; align-items: flex-start; font-weight: 400; }
.form .consent input { flex: none; width: 24px; min-height: 24px; }
.form output { display: block; padding-block: 8px; font-weight: 600; }
.recheck .form { padding-bottom: 16px; }
.form [data-place] { display: grid; gap: 4px; } .form [data-place][hidden] { display: none; }
.form .help { color: var(--muted); font-size: 0.875rem; }
.form .button { min-height: 48px; margin-top: 24px; border: 0; font: inherit; font-weight: 600; cursor: pointer; }
.fault { padding: 12px 16px; border-inline-start: 4px solid var(--bad); border-radius: 6px; background: var(--bad-soft); }
@media (min-width: 40rem) {
  h1 { font-size: 1.375rem; }
  .product { display: grid; grid-template-columns: 280px 1fr; }
  .product img { height: 100%; }
  .limits { grid-template-columns: 1fr 1fr; gap: 24px; }
}
@media (forced-colors: active) {
  .button { border: 1px solid; }
}
@media print {
  .recheck, .keep, .actions, .top a { display: none; }
}
`;

const digest = createHash('sha256').update(stylesheet).digest('hex').slice(0, 8);

/** Holds the sheet's hash, so it may be kept for ever. */
export const stylesheetPath = `/pages/lot.${digest}.css`;
