import { html, nothing, type TemplateResult } from 'lit';
import { icon, torchPath } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';
import type { ScanPhase } from './scan-session.ts';

export interface LiveActions {
  readonly stop: () => void;
  readonly light: () => void;
  /** The first picture is there: only now some cameras know what they can. */
  readonly ready: () => void;
}

/** What the camera sees, with a frame to hold the code in. Nothing moves but the picture. */
export function scanLiveView(
  { camera, isSlow }: Extract<ScanPhase, { readonly name: 'live' }>,
  isLit: boolean,
  actions: LiveActions,
  { say }: Speech,
): TemplateResult {
  return html`<div class="live" part="live">
    <div class="view">
      <video
        part="video"
        playsinline
        .muted=${true}
        aria-label=${say('scanner.video')}
        @loadeddata=${actions.ready}
      ></video>
      <svg class="mark" viewBox="0 0 100 100" aria-hidden="true">
        <path d="M2 22V8q0-6 6-6h14M78 2h14q6 0 6 6v14M98 78v14q0 6-6 6H78M22 98H8q-6 0-6-6V78" />
      </svg>
    </div>
    <p class="hint">${say(isSlow ? 'scanner.slow' : 'scanner.live')}</p>
    <div class="ways">
      <button class="button stop" part="stop" type="button" @click=${actions.stop}>${say('scanner.stop')}</button>
      ${
        camera.hasTorch
          ? html`<button
              class="button torch"
              type="button"
              aria-pressed=${isLit ? 'true' : 'false'}
              @click=${actions.light}
            >
              ${icon(torchPath)}<span>${say('scanner.torch')}</span>
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
