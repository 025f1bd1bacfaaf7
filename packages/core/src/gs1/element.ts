/** One GS1 element: an application identifier and its decoded value, `{ ai: '10', value: 'TC-26-001' }`. */
export interface AiElement {
  readonly ai: string;
  readonly value: string;
}

/** The value of an application identifier among elements, if it is there. */
export function valueOf(elements: readonly AiElement[], ai: string): string | undefined {
  return elements.find((element) => element.ai === ai)?.value;
}
