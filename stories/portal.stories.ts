import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { storySource, thaiNguyen, type Network } from './support/network.ts';
import { storyNow } from './support/now.ts';
import { stageGlobals } from './support/stage.ts';

interface Args {
  site: string;
  product: string;
}

/** The portal shows nothing itself: what is seen are the page's own words and the elements among them. */
const meta = {
  title: 'Portal',
  component: 'nongsan-portal',
  args: { site: thaiNguyen, product: 'che-dinh-tan-cuong' },
  argTypes: { site: { description: 'The site’s publishable key, `pk_…`.' } },
  globals: { width: 'full' },
  render: ({ site, product }, { globals, parameters }) => {
    const network = (parameters['network'] ?? 'real') as Network;
    return portal('ready', site, network, stageGlobals({ globals }).locale, product);
  },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const portal = (id: string, site: string, network: Network, locale: string, product: string) =>
  html`<nongsan-portal
    id="portal-story-${id}"
    key="portal-story-${id}"
    now=${storyNow}
    locale=${locale}
    .source=${guard([network, site], () => storySource(network, site))}
  >
    <div class="grid"><nongsan-product-card product=${product}></nongsan-product-card></div>
  </nongsan-portal>`;

export const Ready: Story = {};

/** Two portals on one page, each with its own products and its own cart. */
export const TwoPortals: Story = {
  render: ({ site, product }, { globals }) => {
    const { locale } = stageGlobals({ globals });
    return html`<div class="grid">
      ${portal('thai-nguyen', site, 'real', locale, product)}
      ${portal('lang-son', 'pk_demo_langson', 'real', locale, 'na-chi-lang')}
    </div>`;
  },
};

/** An element elsewhere in the page names its portal; one without a name belongs to the portal around it. */
export const Elsewhere: Story = {
  render: ({ site, product }, { globals }) => {
    const { locale } = stageGlobals({ globals });
    return html`<div class="grid">
      <nongsan-product-card portal="portal-story-named" product="mien-viet-cuong"></nongsan-product-card>
      ${portal('named', site, 'real', locale, product)}
    </div>`;
  },
};

export const Loading: Story = { parameters: { network: 'silent' } };

export const Failed: Story = { parameters: { network: 'broken' } };

/** A key that the portal does not know. */
export const Refused: Story = { args: { site: 'pk_unknown_site' }, parameters: { refusals: 1 } };

export const English: Story = { globals: { width: 'full', locale: 'en' } };
