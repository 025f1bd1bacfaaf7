import { formatMoney, type Payment, type Transfer } from '@nongsan/core';
import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import { checkPath, copyPath, icon } from '../../internal/icons/index.ts';
import type { LeafVoice } from '../../internal/leaf-voice.ts';

/** What the buyer copies into a banking application, by its name. */
type Fact = readonly [name: MessageKey, shown: string, copied: string];

interface Copying {
  readonly copied: MessageKey | undefined;
  readonly copy: (name: MessageKey, text: string) => void;
}

/** Each item of a transfer with a button that copies it. */
export function factsView(payment: Payment, transfer: Transfer, voice: LeafVoice, copying: Copying): TemplateResult {
  const facts: readonly Fact[] = [
    ['transfer.bank', transfer.bankName, transfer.bankName],
    ['transfer.account', transfer.account, transfer.account],
    ['transfer.accountName', transfer.accountName, transfer.accountName],
    ['transfer.amount', formatMoney(payment.amount, voice.locale), String(payment.amount.amount)],
    ['transfer.purpose', transfer.purpose, transfer.purpose],
  ];
  return html`<dl class="facts">${facts.map((fact) => factView(fact, voice, copying))}</dl>`;
}

function factView([name, shown, text]: Fact, { locale, say }: LeafVoice, { copied, copy }: Copying): TemplateResult {
  const done = copied === name;
  const what = say(name);
  return html`<div class="fact">
    <dt>${what}</dt>
    <dd class="text" lang=${name === 'transfer.amount' ? locale : 'vi'}>${shown}</dd>
    <dd class="copy">
      <button class="button quiet" type="button" @click=${() => copy(name, text)}>
        ${icon(done ? checkPath : copyPath)}<span>${say(done ? 'transfer.copied' : 'transfer.copy')}</span>
        <span class="visually-hidden">${what}</span>
      </button>
    </dd>
  </div>`;
}
