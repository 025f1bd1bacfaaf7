import { expect, fixture } from '@open-wc/testing';
import { quiet } from '../testing/specimens/quiet.ts';
import { resources, schemas, type Resources } from '../testing/specimens/resources.ts';
import { resourcesWith, specimenSource } from '../testing/specimens/source.ts';
import { forgetSpecimens, inPortal, rememberSpecimens, specimen, tags } from '../testing/specimens/specimens.ts';
import { fieldsOf } from '../testing/specimens/text-fields.ts';

const kinds = Object.keys(schemas) as (keyof Resources)[];

beforeEach(rememberSpecimens);
afterEach(forgetSpecimens);

describe('the specimens that hazards are tried on', () => {
  for (const field of ['text', 'url'] as const) {
    it(`have every ${field} field of the contract`, () => {
      const reached = new Set<string>();
      resourcesWith(field, (at) => {
        reached.add(at);
        return '';
      });
      const wanted = kinds.flatMap((kind) => fieldsOf(schemas[kind], field).map((at) => `${kind}.${at}`));
      expect(wanted.length).to.be.above(10);
      expect(wanted.filter((at) => !reached.has(at))).to.deep.equal([]);
    });
  }
  it('are answers that keep to the contract', () => {
    for (const kind of kinds) expect(schemas[kind].safeParse(resources[kind]).error, kind).to.equal(undefined);
  });
  for (const tag of tags) {
    it(`show <${tag}> with something in it and no failure`, async () => {
      const portal = await fixture(inPortal(specimenSource(), specimen(tag)));
      await quiet(portal);
      const element = portal.querySelector(tag);
      expect(element?.shadowRoot?.querySelector('[part="error"]') ?? null).to.equal(null);
      if (tag !== 'nongsan-portal') expect(element?.shadowRoot?.querySelector('*')).to.exist;
    });
  }
});
