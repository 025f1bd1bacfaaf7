/** Why a text is no GS1 Digital Link, or elements cannot be written as one. */
export const digitalLinkFaults = [
  'illegalCharacter',
  'scheme',
  'domain',
  'noPrimaryKey',
  'emptyValue',
  'value',
  'unknownAi',
  'duplicateAi',
  'notAnAttribute',
  'belongsInPath',
  'qualifierOrder',
  'gtin',
] as const;

export type DigitalLinkFault = (typeof digitalLinkFaults)[number];

/** Thrown by the GS1 codec, and the only thing it throws, whatever text it is given. */
export class DigitalLinkError extends Error {
  override readonly name = 'DigitalLinkError' as const;
  readonly code: DigitalLinkFault;
  /** Offset into the text, in UTF-16 units, where the fault begins. */
  readonly position: number;

  constructor(code: DigitalLinkFault, position: number, message: string) {
    super(`${message} (at ${position})`);
    this.code = code;
    this.position = position;
  }
}
