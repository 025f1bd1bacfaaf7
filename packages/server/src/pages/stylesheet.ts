import { createHash } from 'node:crypto';

/** The one sheet of the pages behind QR codes. A page of its own: fonts and colours are ours here, not a guest's. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --surface: #fbfaf5; --raised: #fff; --text: #1d2419; --muted: #5a6353; --line: #dfe2d5;
  --accent: #2f6b35; --on-accent: #fff;
  --good: #22642c; --good-soft: #e7f1e1; --caution: #7d4d00; --caution-soft: #fdf0d5;
  --bad: #9b1c1c; --bad-soft: #fdeaea; --neutral: #3e4a57; --neutral-soft: #eaeef1;
  --alarm: #b00020; --dots: #b9c0ac; --spot: #b4231f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #141812; --raised: #1c211a; --text: #eef1e8; --muted: #aab3a1; --line: #353c31;
    --accent: #9bd08c; --on-accent: #10240f;
    --good: #a5dc9b; --good-soft: #1d2f1c; --caution: #f2c877; --caution-soft: #33280f;
    --bad: #ffb1ac; --bad-soft: #3b1716; --neutral: #c3ced9; --neutral-soft: #232a31;
    --alarm: #b00020; --dots: #4c5546; --spot: #ff9a8f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--surface); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
:lang(ja) { word-break: auto-phrase; } :lang(ko) { word-break: keep-all; } :lang(de) { hyphens: auto; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
h1, h2, p, ul, ol, dl, dd { margin: 0; }
h1, h2 { line-height: 1.35; text-wrap: balance; }
h1 { font-size: 1.25rem; font-weight: 700; }
h2 { font-size: 1.125rem; font-weight: 700; }
.top, main, footer { max-width: 44rem; margin-inline: auto; padding-inline: 16px; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 56px; font-size: 0.875rem; }
.languages { position: relative; }
.languages summary { display: flex; align-items: center; gap: 6px; min-height: 44px; color: var(--accent); white-space: nowrap; cursor: pointer; list-style: none; }
.languages summary::-webkit-details-marker { display: none; }
.languages summary::after { content: ''; flex: none; width: 6px; height: 6px; margin: -4px 2px 0 2px; border: solid currentcolor; border-width: 0 1.5px 1.5px 0; rotate: 45deg; }
.languages[open] summary::after { rotate: 225deg; margin-top: 4px; }
.languages ul { position: absolute; inset-inline-end: 0; z-index: 2; min-width: 100%; margin: 0; padding: 4px 0; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); box-shadow: 0 4px 16px rgb(0 0 0 / 18%); list-style: none; }
.languages li { margin: 0; }
.languages li a { display: block; padding: 10px 16px; white-space: nowrap; }
.wordmark { display: flex; align-items: center; gap: 8px; font-weight: 600; }
.wordmark .leaf { flex: none; color: var(--accent); }
main { display: grid; gap: 24px; padding-block: 4px 32px; }
footer { padding-block: 16px 32px; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
.icon { flex: none; }
.verdict { display: flex; gap: 12px; padding: 16px; border-radius: 12px; border-inline-start: 4px solid currentcolor; }
.verdict .icon { width: 28px; height: 28px; margin-top: 1px; }
.verdict h1, .verdict p, .verdict ol { color: var(--text); }
.verdict > div { display: grid; gap: 8px; }
.verdict .by { font-size: 0.875rem; color: var(--muted); }
.good { color: var(--good); } .verdict.good { background: var(--good-soft); }
.caution { color: var(--caution); } .verdict.caution { background: var(--caution-soft); }
.bad { color: var(--bad); } .verdict.bad { background: var(--bad-soft); }
.neutral { color: var(--neutral); } .verdict.neutral { background: var(--neutral-soft); }
.recall-strip { position: sticky; top: 0; z-index: 1; margin: 0 -16px; padding: 10px 16px; background: var(--alarm); color: #fff; font-weight: 700; text-align: center; text-wrap: balance; }
.recalled { border: 3px solid var(--alarm); border-inline-start-width: 8px; }
.verdict.recalled h1 { color: var(--bad); font-size: 1.5rem; }
.verdict a { font-weight: 600; color: var(--text); }
.meaning { margin-top: 4px; border: 0; color: var(--text); font-size: 0.9375rem; }
.meaning > div { grid-template-columns: 1fr; gap: 0; padding-block: 6px; border: 0; border-top: 1px solid color-mix(in srgb, currentcolor 22%, transparent); }
.meaning dt { display: flex; gap: 6px; align-items: center; color: inherit; font-weight: 600; }
.verdict .meaning .icon { width: 18px; height: 18px; margin: 0; }
.meaning dd { color: var(--text); }
.sample { margin-top: -8px; padding: 8px 12px; border: 1px dashed var(--caution); border-radius: 6px; font-size: 0.875rem; }
.product { overflow: clip; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); }
figure { margin: 0; }
.product figure { position: relative; }
.product img { display: block; width: 100%; height: auto; aspect-ratio: 4 / 3; object-fit: cover; }
.product figcaption { padding: 6px 16px; border-bottom: 1px solid var(--line); color: var(--muted); font-size: 0.8125rem; }
.about { display: grid; gap: 8px; align-content: center; padding: 16px; }
.about h2 { font-size: 1.375rem; }
.people { display: grid; font-size: 0.875rem; }
.people strong { font-size: 1rem; }
.people span, .people small { color: var(--muted); font-size: inherit; }
.small { font-size: 0.875rem; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding-top: 8px; }
.actions a { display: inline-flex; align-items: center; min-height: 44px; }
.button { display: inline-flex; align-items: center; min-height: 44px; padding: 8px 20px; border: 1px solid transparent; border-radius: 6px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; line-height: 1.3; text-decoration: none; cursor: pointer; }
.button[hidden] { display: none; }
.button.plain { border-color: var(--accent); background: transparent; color: var(--accent); }
.facts, .papers, .story, .place, .share, .timeline { display: grid; gap: 8px; min-width: 0; }
.story { max-width: 38rem; }
.story h2 { margin-top: 8px; }
.story p { overflow-wrap: anywhere; white-space: pre-line; }
dl { display: grid; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: minmax(7.5rem, 2fr) minmax(0, 3fr); gap: 16px; padding-block: 8px; border-bottom: 1px solid var(--line); }
dt { color: var(--muted); }
dt small { display: block; font-size: 0.8125rem; }
dd { font-variant-numeric: tabular-nums; min-width: 0; overflow-wrap: anywhere; }
.code { font-family: ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', monospace; font-size: 0.9375em; overflow-wrap: anywhere; }
.whole { display: inline-block; overflow-wrap: anywhere; }
.area-code { font-size: 1.125rem; font-weight: 600; }
.state { display: inline-flex; gap: 6px; align-items: center; font-weight: 600; }
.state .icon { width: 18px; height: 18px; }
.states { display: grid; gap: 4px; padding: 0; list-style: none; font-size: 0.875rem; }
.states li { display: flex; flex-wrap: wrap; gap: 0 12px; margin: 0; }
.none { color: var(--muted); }
.place figure { display: grid; gap: 12px; padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); }
.place figcaption { display: grid; gap: 2px; }
.place figcaption span { color: var(--muted); font-size: 0.875rem; }
.maps { display: flex; justify-content: space-evenly; gap: 12px; }
.map { display: block; flex: 0 1 240px; width: 50%; height: auto; fill: none; stroke-linecap: round; }
.map path { stroke-width: 0.72; }
.map .land { stroke: var(--dots); stroke-dasharray: 0 1; }
.map .own { stroke: var(--accent); }
.map .near { stroke: var(--accent); stroke-width: 1.7; opacity: 0.55; }
.map .spot { stroke: var(--spot); stroke-width: 1.8; }
.map .spot.large { stroke-width: 3.4; }
.map .ring { stroke: var(--spot); stroke-width: 0.7; }
.map .islands { stroke: var(--dots); stroke-width: 1.8; }
.map text { fill: var(--muted); font-size: 5.8px; }
.steps { display: grid; gap: 0; padding: 0; margin-top: 4px; list-style: none; }
.steps li { position: relative; display: grid; gap: 2px; margin: 0; padding: 0 0 20px 24px; border-inline-start: 2px solid var(--line); margin-inline-start: 6px; }
.steps li:last-child { border-color: transparent; padding-bottom: 4px; }
.steps li::before { content: ''; position: absolute; inset-inline-start: -8px; top: 4px; width: 14px; height: 14px; box-sizing: border-box; border: 3px solid var(--accent); border-radius: 50%; background: var(--surface); }
.steps .own::before { background: var(--accent); }
.steps .when { color: var(--muted); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
h3 .goods { font-weight: 400; }
h3 .none { font-weight: 400; }
.gap { display: flex; gap: 8px; padding: 12px; border-radius: 6px; background: var(--neutral-soft); color: var(--text); }
.paper { display: grid; gap: 4px; padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); }
.paper h3 small { color: var(--muted); font-weight: 400; font-size: 0.875rem; }
.paper dl { margin-top: 4px; font-size: 0.9375rem; }
.fold { border: 1px solid var(--line); border-radius: 12px; padding-inline: 16px; background: var(--raised); }
.fold summary { display: flex; align-items: center; justify-content: space-between; min-height: 48px; font-weight: 600; cursor: pointer; list-style: none; }
.fold summary::-webkit-details-marker { display: none; }
.fold summary::after { content: ''; flex: none; width: 8px; height: 8px; margin: -4px 4px 0 12px; border: solid currentcolor; border-width: 0 1.5px 1.5px 0; rotate: 45deg; }
.fold[open] summary::after { rotate: 225deg; margin-top: 4px; }
.fold > p { padding-bottom: 12px; color: var(--muted); }
.fold > dl { margin-bottom: 16px; }
.recheck nongsan-portal { display: block; padding-bottom: 16px; }
.keep { font-size: 0.9375rem; } .keep output { font-weight: 600; }
.keep .actions { padding-top: 0; }
.keep .plain { min-height: 44px; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.limits { display: grid; gap: 16px; font-size: 0.9375rem; }
.limits h2 { font-size: 1rem; }
ul, ol { padding-inline-start: 20px; }
li + li { margin-top: 4px; }
.address { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); color: inherit; text-overflow: ellipsis; }
.form { display: grid; gap: 4px; max-width: 30rem; }
.form label { margin-top: 12px; font-weight: 600; }
.form input:not([type='radio'], [type='checkbox']), .form select, .form textarea { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: 6px; background: var(--surface); color: inherit; font: inherit; }
.form fieldset { display: grid; gap: 4px; margin: 0; padding: 0; border: 0; min-width: 0; }
.form legend { padding: 0; font-weight: 600; }
.form .choice { display: flex; gap: 12px; align-items: center; min-height: 44px; margin: 0; font-weight: 400; }
.form .choice input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.form .consent { display: flex; gap: 12px; align-items: flex-start; font-weight: 400; }
.form .consent input { flex: none; width: 24px; min-height: 24px; accent-color: var(--accent); }
.form select { padding-inline: 8px; font-weight: 400; } .button:disabled { opacity: 0.5; cursor: default; }
.form output { display: block; padding-block: 8px; font-weight: 600; }
.fold .form { padding-bottom: 16px; }
.form [data-place] { display: grid; gap: 4px; } .form [data-place][hidden] { display: none; }
.form .help { color: var(--muted); font-size: 0.875rem; }
.form .button { justify-content: center; min-height: 48px; margin-top: 24px; }
.fault { padding: 12px 16px; border-inline-start: 4px solid var(--bad); border-radius: 6px; background: var(--bad-soft); }
@media (min-width: 40rem) {
  h1 { font-size: 1.375rem; }
  .product { display: grid; grid-template-columns: 300px 1fr; align-items: start; }
  .product figcaption { border: 0; }
  .meaning > div { grid-template-columns: 8rem 1fr; gap: 12px; }
  .limits { grid-template-columns: 1fr 1fr; gap: 24px; }
  .map text { font-size: 3.8px; }
}
@media (forced-colors: active) {
  .button, .recall-strip, .verdict { border: 1px solid; }
  .map .own, .map .near { stroke: LinkText; }
  .map .spot, .map .ring { stroke: Mark; }
  .steps li::before { border-color: CanvasText; }
}
@media print {
  :root { --surface: #fff; --raised: #fff; --text: #000; --muted: #444; --line: #bbb; }
  body { font-size: 10.5pt; }
  .top, main, footer { max-width: none; padding-inline: 0; }
  .recheck, .keep, #nongsan-views details, .report, .actions, .top nav, .share .none, .share h2 { display: none; }
  .recall-strip { position: static; margin: 0; border: 3px solid; background: none; color: #000; }
  .verdict, .product, .paper, .steps li, dl > div, figure { break-inside: avoid; }
  .product { grid-template-columns: 200px 1fr; }
  .fold { border: 0; padding: 0; }
  .fold::details-content { content-visibility: visible; block-size: auto; }
  .fold summary::after { display: none; }
  .address { border: 0; padding: 0; }
}
`;

const digest = createHash('sha256').update(stylesheet).digest('hex').slice(0, 8);

/** Holds the sheet's hash, so it may be kept for ever. */
export const stylesheetPath = `/pages/lot.${digest}.css`;
