// The files of a new element, as text. `name` is kebab-case without the prefix; `purpose` is one sentence.

function pascal(name) {
  return name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
}

function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function element({ name, purpose }) {
  return `import { html, LitElement } from 'lit';
import { baseStyles } from '../../styles/index.ts';
import { ${camel(name)}Styles } from './${name}.styles.ts';

/**
 * ${purpose}
 *
 * @element nongsan-${name}
 * @slot - the content
 * @csspart base - the box around the content
 * @example
 * <nongsan-${name}>Chè Tân Cương</nongsan-${name}>
 */
export class Nongsan${pascal(name)} extends LitElement {
  static override readonly styles = [baseStyles, ${camel(name)}Styles];

  protected override render() {
    return html\`<div class="base" part="base"><slot></slot></div>\`;
  }
}
`;
}

function styles({ name }) {
  return `import { css } from 'lit';

export const ${camel(name)}Styles = css\`
  .base {
    display: block;
  }
\`;
`;
}

function define({ name }) {
  return `import { defineElement } from '../../internal/define-element.ts';
import { Nongsan${pascal(name)} } from './${name}.ts';

defineElement('nongsan-${name}', Nongsan${pascal(name)});

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-${name}': Nongsan${pascal(name)};
  }
}
`;
}

function test({ name }) {
  return `import { expect, fixture, html } from '@open-wc/testing';
import './${name}.define.ts';
import { Nongsan${pascal(name)} } from './${name}.ts';

describe('nongsan-${name}', () => {
  it('is the class that its name is registered with', async () => {
    const element = await fixture(html\`<nongsan-${name}></nongsan-${name}>\`);
    expect(element).to.be.instanceOf(Nongsan${pascal(name)});
  });

  it('shows its content in an accessible way', async () => {
    const element = await fixture(html\`<nongsan-${name}>Chè Tân Cương</nongsan-${name}>\`);
    const slot = element.shadowRoot!.querySelector('slot')!;
    expect(slot.assignedNodes().map((node) => node.textContent)).to.deep.equal(['Chè Tân Cương']);
    await expect(element).to.be.accessible();
  });

  it('survives being moved in the page', async () => {
    const element = await fixture(html\`<nongsan-${name}>Chè Tân Cương</nongsan-${name}>\`);
    const place = document.createElement('section');
    element.parentElement!.append(place);
    place.append(element);
    expect(element.shadowRoot!.querySelector('[part="base"]')).to.not.equal(null);
  });
});
`;
}

function story({ name }) {
  return `import '@nongsan/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta = { title: '${pascal(name).replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')}' } satisfies Meta;

export default meta;

export const Ready: StoryObj = {
  render: () => html\`<nongsan-${name}>Chè Tân Cương</nongsan-${name}>\`,
};
`;
}

/** @returns {Map<string, string>} path from the repository's root → text */
export function elementFiles({ name, layer, purpose }) {
  const folder = `packages/elements/src/${layer}/${name}`;
  const subject = { name, purpose };
  return new Map([
    [`${folder}/${name}.ts`, element(subject)],
    [`${folder}/${name}.styles.ts`, styles(subject)],
    [`${folder}/${name}.define.ts`, define(subject)],
    [`${folder}/${name}.test.ts`, test(subject)],
    [`stories/${name}.stories.ts`, story(subject)],
  ]);
}

/** Lines that the entries of the package get. @returns {Map<string, string>} path → line */
export function entryLines({ name, layer }) {
  return new Map([
    ['packages/elements/src/index.ts', `export { Nongsan${pascal(name)} } from './${layer}/${name}/${name}.ts';`],
    ['packages/elements/src/define.ts', `import './${layer}/${name}/${name}.define.ts';`],
  ]);
}
