import {
  certificateState,
  chooseText,
  localDateAt,
  type Certificate,
  type LabelGrant,
  type LotDossier,
} from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from '../day.ts';
import { definitions } from '../definitions.ts';
import type { Markup } from '../layout.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import { brief } from './brief.ts';
import { lotWordsFor } from '../words/index.ts';
import { marks } from '../words/marks.ts';
import { safeAddress } from './paper-link.ts';

const tones = {
  valid: 'good',
  'not-yet': 'caution',
  expired: 'caution',
  withdrawn: 'bad',
  undated: 'neutral',
} as const;

/** Every certificate with number, issuer and validity, and the brand labels. Withdrawn ones stay and say so. */
export function papers(lot: LotDossier, now: Date, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { certificates = [], labels = [] } = lot;
  const today = localDateAt(now);
  return html`<section class="papers">
      <h2>${words.certificates}</h2>
      ${certificates.length === 0 ? html`<p class="none">${words.noCertificates}</p>` : ''}
      ${certificates.map((certificate) => certificateCard(certificate, today, locale))}
    </section>
    ${
      labels.length === 0
        ? ''
        : html`<section class="papers">
            <h2>${words.labels}</h2>
            ${labels.map((grant) => labelCard(grant, locale))}
          </section>`
    }`;
}

function certificateCard(certificate: Certificate, today: string, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { kind, number, issuer, subject, validFrom, validUntil, documentUrl, withdrawnNote } = certificate;
  const state = certificateState(certificate, today);
  const name = certificate.name && chooseText(certificate.name, locale);
  const note = withdrawnNote && chooseText(withdrawnNote, locale);
  const document = documentUrl === undefined ? undefined : safeAddress(documentUrl);
  return html`<article class="paper">
    <h3>${words.certificateKinds[kind]} <small>${words.certificateOf[subject]}</small></h3>
    <p class="state ${tones[state]}">${toneIcon(tones[state])}${words.certificateStates[state]}</p>
    ${name === undefined ? '' : html`<p lang="${name.lang}">${name.text}</p>`}
    ${note === undefined ? '' : html`<p lang="${note.lang}">${brief(note.text, 600)}</p>`}
    ${definitions([
      [words.number, html`<span class="code">${number}</span>`],
      [words.issuer, issuer],
      [words.validFrom, validFrom && formatDay(validFrom, locale)],
      [words.validUntil, validUntil && formatDay(validUntil, locale)],
    ])}
    ${
      document === undefined
        ? ''
        : html`<p><a href="${document.href}" rel="noopener noreferrer">${words.document(document.host)}</a></p>`
    }
  </article>`;
}

function labelCard({ label, grantedOn, sample }: LabelGrant, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { open, close } = marks[locale];
  const made = sample === true || label.sample === true;
  return html`<article class="paper">
    <h3 lang="vi">${label.name}</h3>
    <p>${words.labelKinds[label.kind]}${made ? `${open}${words.sampleMark}${close}` : ''}</p>
    <p class="none small">${words.labelOwner(label.owner)} · ${words.grantedOn(formatDay(grantedOn, locale))}</p>
    ${label.registration === undefined ? '' : html`<p class="none small">${words.number} <span class="code">${label.registration}</span></p>`}
  </article>`;
}
