interface Named {
  readonly name: string;
}

export interface ElementDeclaration {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

/** The manifest, as far as tests in TypeScript read it. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly ElementDeclaration[] }[];
}

export function makeManifest(): Manifest;
export function declarationsOf(manifest: Manifest): readonly ElementDeclaration[];
