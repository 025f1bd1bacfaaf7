import type { TraceIssuer } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { cameraPath, cautionPath, icon, imagePath } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';
import type { Entry } from '../../store/index.ts';
import type { ScanPhase } from './scan-session.ts';

export interface StartActions {
  readonly scan: () => void;
  readonly choose: (event: Event) => void;
}

type StartPhase = Exclude<ScanPhase, { readonly name: 'live' | 'done' }>;

/** Before a camera is open: what to press, and what stood in the way. The buttons stay the same ones, with their focus. */
export function scanStartView(
  phase: StartPhase,
  { scan, choose }: StartActions,
  issuers: Entry<readonly TraceIssuer[]>,
  speech: Speech,
): TemplateResult {
  const { say } = speech;
  const isBusy = phase.name === 'starting' || phase.name === 'reading';
  const fault = phase.name === 'failed' ? phase.fault : undefined;
  // What no press can change needs no button of its own: the way of pictures stays.
  const isPointless = fault === 'insecure' || fault === 'unsupported' || fault === 'policy';
  return html`<div class="start" part="start">
    ${fault === undefined ? nothing : html`<p class="fault" part="fault">${icon(cautionPath)}<span>${say(`scanner.fault.${fault}`)}</span></p>`}
    <p class="hint">${hintOf(phase, speech)}</p>
    <div class="ways">
      <button
        class="button scan ${isPointless ? '' : 'primary'}"
        part="scan"
        type="button"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${isBusy ? nothing : scan}
      >
        ${icon(cameraPath)}<span>${say('scanner.scan')}</span>
      </button>
      <label class="button picture ${isPointless ? 'primary' : ''}" part="picture"
        >${icon(imagePath)}<span>${say('scanner.picture')}</span
        ><input class="visually-hidden" type="file" accept="image/*" @change=${choose}
      /></label>
    </div>
    <p class="small muted drop">${say('scanner.drop')}</p>
    <p class="small muted">${say('scanner.private')}</p>
    ${issuers.state === 'ready' ? whose(issuers.value, speech) : nothing}
  </div>`;
}

function hintOf(phase: StartPhase, { say }: Speech): string {
  if (phase.name === 'idle') return say(phase.why === 'hidden' ? 'scanner.hidden' : 'scanner.hint');
  return say(phase.name === 'failed' ? 'scanner.hint' : `scanner.${phase.name}`);
}

/** Names of those whose codes are told from others. */
function whose(issuers: readonly TraceIssuer[], { locale, say }: Speech): TemplateResult | typeof nothing {
  if (issuers.length === 0) return nothing;
  const names = new Intl.ListFormat(locale).format([...new Set(issuers.map(({ name }) => name))]);
  return html`<p class="small muted">${named(say, 'scanner.of', 'issuers', names)}</p>`;
}
