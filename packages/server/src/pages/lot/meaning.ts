import type { LotDossier } from '@nongsan/core';
import { html } from 'hono/html';
import type { LinkOutcome, Verdict } from '../judge-link.ts';
import type { Markup } from '../layout.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import { lotWordsFor } from '../words/index.ts';
import { worstArea } from './area-warning.ts';

type Tone = Verdict['tone'];

/** What the lot’s own status does not tell: that its days are over, or that its growing area’s code is not valid. */
export type Trouble = 'area' | 'expired' | false;

const statusTones: Readonly<Record<LotDossier['status'] | 'recalled', Tone>> = {
  valid: 'good',
  expired: 'caution',
  suspended: 'bad',
  revoked: 'bad',
  recalled: 'bad',
  unknown: 'neutral',
  'not-checked': 'neutral',
  other: 'neutral',
};

const linkTones: Readonly<Record<LinkOutcome, Tone>> = {
  valid: 'good',
  validRetired: 'good',
  unsigned: 'neutral',
  altered: 'bad',
  differs: 'bad',
  unknownKey: 'caution',
  revokedKey: 'caution',
};

/** State and signature, each in one plain sentence: what it means, not what it is called. */
export function meaning(lot: LotDossier, link: LinkOutcome, trouble: Trouble, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const aged = trouble === 'expired' && lot.status === 'valid' ? 'expired' : lot.status;
  const status = lot.recalledAt === undefined ? aged : 'recalled';
  const issuer = lot.issuer;
  const area = trouble === 'area' ? worstArea(lot)?.tone : undefined;
  const line = (tone: Tone, name: string, sentence: string) =>
    html`<div class="${tone}">
      <dt>${toneIcon(tone)}${name}</dt>
      <dd>${sentence}</dd>
    </div>`;
  return html`<dl class="meaning">
    ${
      area === undefined
        ? line(statusTones[status], words.status, words.statusMeans[status](issuer))
        : line(area, words.status, words.areaWarning.means(issuer))
    }
    ${line(linkTones[link], words.signature, words.signatureMeans[link](issuer))}
  </dl>`;
}
