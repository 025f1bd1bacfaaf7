import type { Lot } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';
import { press } from './support/hands.ts';
import type { Adapt } from './support/network.ts';

interface Args {
  facing: 'environment' | 'user';
  headingLevel: number;
}

const meta = {
  title: 'TraceScanner',
  component: 'nongsan-trace-scanner',
  args: { facing: 'environment', headingLevel: 2 },
  argTypes: {
    facing: {
      description: '`environment` for the camera on the back of a phone, `user` for one that looks at the buyer.',
      control: 'inline-radio',
      options: ['environment', 'user'],
    },
    headingLevel: { description: 'Level of the result among the page’s headings.' },
  },
  render: ({ facing, headingLevel }) =>
    html`<nongsan-trace-scanner facing=${facing} heading-level=${headingLevel}></nongsan-trace-scanner>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** A code that was read, as the element judges it. Every lot is of the sample, with its real signature. */
const judged = (change: (link: string) => string): Partial<Story> => ({
  loaders: [async () => ({ lot: await askLotOf('che-dinh-tan-cuong') })],
  render: ({ headingLevel }, { loaded }) =>
    html`<nongsan-trace-scanner
      .code=${change((loaded['lot'] as Lot).link)}
      heading-level=${headingLevel}
    ></nongsan-trace-scanner>`,
});

export const Ready: Story = {};

export const Loading: Story = { parameters: { network: 'silent' } };

/** A link of the pinned host that is no lot’s. */
export const Empty: Story = { ...judged((link) => `${new URL(link).origin}/gian-hang`) };

/** The keys could not be loaded; codes are read all the same. */
export const Failed: Story = { parameters: { network: 'broken' } };

export const Signed: Story = { ...judged((link) => link) };

export const Altered: Story = { ...judged((link) => link.replace(/7007=(\d{4})\d\d/, '7007=$128')) };

export const Unsigned: Story = { ...judged((link) => link.replace(/[?&]s=[\w-]+/, '')) };

/** The sample’s host is the machine’s own; this one has a name that can be mistaken. */
const named: Adapt = (source) => ({
  ...source,
  issuers: async (options) =>
    (await source.issuers(options)).map((issuer) => ({ ...issuer, hosts: ['nongsan-thainguyen.example'] })),
});

/** A host that is taken for another at a glance, and one written in letters of another alphabet. */
export const LookAlike: Story = {
  parameters: { adapt: named },
  render: ({ headingLevel }) =>
    html`<nongsan-trace-scanner
      .code=${'https://nongsаn-thalnguyen.example/01/09520001000119/10/HD-CD-261104'}
      heading-level=${headingLevel}
    ></nongsan-trace-scanner>`,
};

export const Payment: Story = { ...judged(() => '00020101021238570010A000000727') };

export const OnlyText: Story = { ...judged(() => 'Chè Tân Cương, hái một tôm hai lá') };

export const GrowingArea: Story = { ...judged(() => 'VN-19-164-05503-0000-26') };

/** Test browsers have no camera: this is what their user is told. */
export const NoCamera: Story = {
  play: async ({ canvasElement }) => press(canvasElement, 'nongsan-trace-scanner', '[part~=scan]'),
};

export const English: Story = { ...judged((link) => link), globals: { locale: 'en' } };

export const Dark: Story = { ...judged((link) => link), globals: { scheme: 'dark' } };
