import type { CodeReader } from './code-reader.ts';
import { pause } from './pause.ts';

/** Between two looks, in milliseconds: a hand moves slower, and a cheap phone has other things to do. */
const rest = 80;
/** After so long without a code a person wants to be told what to try, in milliseconds. */
const patience = 8000;

/** Looks at what the camera sees until there is a code in it. @returns none when `signal` was aborted first */
export async function watchVideo(
  video: HTMLVideoElement,
  reader: CodeReader,
  signal: AbortSignal,
  onSlow: () => void,
): Promise<readonly string[]> {
  const begun = performance.now();
  let isSlow = false;
  for (let attempt = 0; !signal.aborted;) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      const before = performance.now();
      const texts = await reader.read(video, attempt);
      if (texts.length > 0 && !signal.aborted) return texts;
      attempt += 1;
      // A slow machine rests as long as it works.
      await pause(Math.max(rest, performance.now() - before), signal);
    } else await pause(rest, signal);
    if (!isSlow && performance.now() - begun > patience) {
      isSlow = true;
      onSlow();
    }
  }
  return [];
}
