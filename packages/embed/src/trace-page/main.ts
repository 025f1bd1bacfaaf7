/** The small script of a lot's page: keeps it for when there is no network. */
import { KeepSection } from './keep-section.ts';

const section = document.querySelector<HTMLElement>('#nongsan-keep');

function keepWhenIdle(found: HTMLElement): void {
  const keep = new KeepSection(found);
  // After everything that the reader waits for.
  const visit = () => void keep.visit();
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(visit) : setTimeout(visit, 1));
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true });
}

if (section !== null && 'serviceWorker' in navigator) keepWhenIdle(section);
