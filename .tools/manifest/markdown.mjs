// What the manifest says of an element, as text for readers: Storybook's pages and llms.txt are made of it.

const cell = (text = '') => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

function table(head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const sections = (parts) =>
  Object.entries(parts)
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `### ${title}\n\n${text}`)
    .join('\n\n');

/** Attributes, properties without one, slots and methods. */
export function apiText({ attributes, members, slots }) {
  const withAttribute = new Set(attributes.map(({ fieldName }) => fieldName));
  const fields = members.filter(({ kind, name }) => kind === 'field' && !withAttribute.has(name));
  const methods = members.filter(({ kind }) => kind === 'method');
  return sections({
    Attributes: table(
      ['attribute', 'property', 'type', 'default', 'what for'],
      attributes.map((each) => [
        code(each.name),
        each.fieldName === each.name ? '' : code(each.fieldName),
        code(each.type.text),
        code(each.default),
        cell(each.description),
      ]),
    ),
    'Properties without an attribute': table(
      ['property', 'type', 'what for'],
      fields.map((each) => [code(each.name), code(each.type.text), cell(each.description)]),
    ),
    Slots: table(
      ['slot', 'what for'],
      slots.map(({ name, description }) => [name === '' ? 'inside the tag' : code(name), cell(description)]),
    ),
    Methods: table(
      ['method', 'what for'],
      methods.map(({ name, description }) => [code(`${name}()`), cell(description)]),
    ),
  });
}

export function eventsText({ events }) {
  if (events.length === 0) return 'None.';
  return table(
    ['event', 'class', 'when'],
    events.map(({ name, type, description }) => [code(name), code(type.text), cell(description)]),
  );
}

export function themingText({ cssParts, cssProperties }) {
  return sections({
    Parts: table(
      ['part', 'what it is'],
      cssParts.map(({ name, description }) => [code(name), cell(description)]),
    ),
    'Custom properties': table(
      ['property', 'default', 'what for'],
      cssProperties.map((each) => [code(each.name), code(each.default), cell(each.description)]),
    ),
  });
}
