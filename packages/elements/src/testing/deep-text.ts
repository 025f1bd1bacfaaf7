/** An element and all that it is made of, shadow trees too. */
export const deep = (host: Element): readonly Element[] => [
  host,
  ...[...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(deep),
];

/** What its shadow trees say, white space as it is. */
export const deepText = (host: Element): string =>
  deep(host)
    .flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [shadowRoot.textContent]))
    .join(' ');
