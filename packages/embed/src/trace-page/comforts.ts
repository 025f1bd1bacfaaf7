/**
 * The server's page of a lot, made more comfortable: it can be shared, copied and printed by a press, and the SDK that
 * checks the signature again is loaded when somebody asks for that. The page is whole without this.
 */

const address = (): HTMLInputElement | null => document.querySelector('input.address');

/** The lot's own address: the one in the window may carry more, or be the one of a doubtful code. */
const link = (): string => address()?.value ?? location.href;

async function shareLink(): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: link() });
  } catch {
    // Thought better of it, or the device has nobody to share with: the address is on the page.
  }
}

async function copyLink(): Promise<void> {
  const said = document.querySelector<HTMLElement>('[data-copied]');
  try {
    await navigator.clipboard.writeText(link());
    if (said !== null) said.textContent = said.dataset['copied'] ?? '';
  } catch {
    address()?.select(); // not allowed here: the next press copies it
  }
}

/** A link that leads to the form finds it open, as one who follows it expects. */
function openAimed(): void {
  const aimed = document.querySelector<HTMLDetailsElement>('details:target');
  if (aimed !== null) aimed.open = true;
}
openAimed();
addEventListener('hashchange', openAimed);

/** What a button does, and whether this device can. */
const deeds: Readonly<Record<string, { readonly able: boolean; readonly act: () => void }>> = {
  share: { able: 'share' in navigator, act: () => void shareLink() },
  copy: { able: 'clipboard' in navigator, act: () => void copyLink() },
  print: { able: true, act: () => window.print() },
};

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-does]')) {
  const deed = deeds[button.dataset['does'] ?? ''];
  if (deed?.able !== true) continue;
  button.hidden = false;
  button.addEventListener('click', deed.act);
}

address()?.addEventListener('focus', (event) => (event.target as HTMLInputElement).select());

// Thirty kilobytes that most readers never need. Written so that the build leaves it a file of its own.
const sdk = new URL('nongsan.js', import.meta.url).href;
document.querySelector('details.recheck')?.addEventListener('toggle', () => void import(/* @vite-ignore */ sdk), {
  once: true,
});
