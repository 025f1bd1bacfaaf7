import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const at = (path: string): string => `${import.meta.dirname}/../../${path}`;
const read = (path: string): string => readFileSync(at(path), 'utf8');

/** Elements as they are registered. */
const elements = [...read('packages/elements/src/define.ts').matchAll(/\/([a-z-]+)\.define\.ts'/g)].map(
  ([, name = '']) => name,
);

const SECTIONS = ['Keyboard', 'Name, role, value', 'Live regions', 'Focus', 'What the page provides', 'Known limits'];

/** Roles that a reader operates, or finds their way by: each that an element has stands on its page. */
const TOLD = new Set(
  (
    'alert article button checkbox combobox dialog figure form group heading img link listbox radio region ' +
    'spinbutton status textbox'
  ).split(' '),
);

interface Node {
  readonly role: string;
  readonly name: string;
}

/** What stands in the accessibility tree of an element's states, as the page tests have recorded it. */
function recorded(element: string): Node[] {
  const nodes: Node[] = [];
  for (const line of read(`test/e2e/aria/${element}.yml`).split('\n')) {
    const [, role, quoted, text] = /^\s*- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?[^:]*(?::\s*(.*))?$/.exec(line) ?? [];
    if (role !== undefined) nodes.push({ role, name: (quoted ?? text ?? '').replace(/'$/, '') });
  }
  return nodes;
}

function section(page: string, title: string): string {
  const [, after = ''] = page.split(`\n## ${title}\n`);
  return after.split('\n## ')[0]?.trim() ?? '';
}

/** The rows under a table's head. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a page gives it: in code, with … for what differs. */
function pattern(cell: string): RegExp | undefined {
  const [, name] = /^`(.+)`$/.exec(cell) ?? [];
  return name === undefined ? undefined : new RegExp(`^${name.split('…').map(escape).join('.+')}$`, 'u');
}

describe.each(elements)('the accessibility page of <nongsan-%s>', (element) => {
  const page = (): string => read(`packages/elements/docs/access/${element}.md`);

  it('has every section, with both tables filled', () => {
    expect(page()).toMatch(new RegExp(`^# \`<nongsan-${element}>\``));
    for (const title of SECTIONS) expect(section(page(), title), title).not.toBe('');
    expect(rows(section(page(), 'Keyboard')).length).toBeGreaterThan(0);
    expect(rows(section(page(), 'Name, role, value')).length).toBeGreaterThan(0);
  });

  it('names only roles and names that are in the accessibility tree', () => {
    const nodes = recorded(element);
    for (const [what = '', role = '', name = ''] of rows(section(page(), 'Name, role, value'))) {
      const wanted = pattern(name);
      const found = nodes.some((node) => node.role === role && (wanted === undefined || wanted.test(node.name)));
      expect(found, `${what}: ${role} ${name}`).toBe(true);
    }
  });

  it('leaves out no role that a reader operates or finds their way by', () => {
    const told = new Set(rows(section(page(), 'Name, role, value')).map(([, role]) => role));
    const roles = recorded(element)
      .filter(({ role, name }) => TOLD.has(role) && !name.startsWith(`${element}--`))
      .map(({ role }) => role);
    expect([...new Set(roles)].filter((role) => !told.has(role))).toEqual([]);
  });
});

it('there is no page of an element that is not registered', () => {
  const pages = readdirSync(at('packages/elements/docs/access')).map((name) => name.replace('.md', ''));
  expect(pages.sort()).toEqual([...elements].sort());
});
