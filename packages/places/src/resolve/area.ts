import { decodeFormer } from '../decode-former.ts';
import type { Commune, FormerUnit } from '../units.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';

/** The former map of one current province. Both views are made when they are first asked for. */
export class Area {
  readonly communes: readonly Commune[];
  readonly #lines: string;
  #units: readonly FormerUnit[] | undefined;
  #gazetteer: Gazetteer | undefined;

  constructor(communes: readonly Commune[], lines: string) {
    this.communes = communes;
    this.#lines = lines;
  }

  get units(): readonly FormerUnit[] {
    this.#units ??= decodeFormer(this.communes, this.#lines);
    return this.#units;
  }

  get gazetteer(): Gazetteer {
    this.#gazetteer ??= buildGazetteer(this.communes, this.units);
    return this.#gazetteer;
  }
}
