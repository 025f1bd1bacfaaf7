/** The small script of a lot's page: shares and prints it, keeps it for when there is no network, counts looks at items. */
import './comforts.ts';
import { isKeptPage, KeepSection } from './keep-section.ts';
import { ViewSection } from './view-section.ts';

const [keep, views] = ['#nongsan-keep', '#nongsan-views'].map((name) => document.querySelector<HTMLElement>(name));

function keepWhenIdle(found: HTMLElement): void {
  const section = new KeepSection(found);
  // After everything that the reader waits for.
  const visit = () => void section.visit();
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(visit) : setTimeout(visit, 1));
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true });
}

if (keep && 'serviceWorker' in navigator) keepWhenIdle(keep);
// A page that this device kept was counted when it was opened, and there is nobody to tell.
if (views && !isKeptPage()) void new ViewSection(views).countOnce();
