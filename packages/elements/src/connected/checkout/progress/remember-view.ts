import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../../../i18n/index.ts';
import viRemember from '../../../i18n/vi/remember.json' with { type: 'json' };
import type { Speech } from '../../../internal/speech.ts';
import { Words } from '../../../internal/words.ts';
import type { Progress } from './progress.ts';

const words = new Words(viRemember);

/** Whether the answers are kept on this device: asked, unticked; what is kept is forgotten at one press. */
export function rememberQuestion(this: Progress, { speak }: Speech): TemplateResult {
  const say = (key: MessageKey): string => words.say(speak, key);
  if (this.remembered)
    return html`<div class="field">
      <p class="hint" id="remembered">${say('remember.kept')}</p>
      <button class="button" type="button" aria-describedby="remembered" @click=${() => this.forget()}>
        ${say('remember.forget')}
      </button>
    </div>`;
  return html`<label class="choice">
    <input
      type="checkbox"
      id="remember"
      .checked=${this.remember}
      aria-labelledby="remember-label"
      aria-describedby="remember-hint"
      @change=${({ target }: Event) => this.setRemember((target as HTMLInputElement).checked)}
    />
    <span id="remember-label">${say('remember.ask')}</span>
    <span class="hint" id="remember-hint">${say('remember.hint')}</span>
  </label>`;
}
