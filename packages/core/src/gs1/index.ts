export { aiForm } from './ai-table.ts';
export { buildDigitalLink, type DigitalLinkInput } from './build.ts';
export { gs1Date } from './date.ts';
export { DigitalLinkError, digitalLinkFaults, type DigitalLinkFault } from './digital-link-error.ts';
export { valueOf, type AiElement } from './element.ts';
export { gtinCheckDigit, isGtin, toGtin14 } from './gtin.ts';
export { parseDigitalLink, type DigitalLink } from './parse.ts';
export { elementFaults, validateElements, type ElementFault } from './validate.ts';
