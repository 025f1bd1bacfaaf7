import { brandLabelKinds, localDateSchema } from '@nongsan/core';

/** A brand label that somebody may carry now, as far as it is shown. */
export interface StandingGrant {
  readonly name: string;
  /** Absent for a kind of a later release. */
  readonly kind: (typeof brandLabelKinds)[number] | undefined;
  readonly owner: string;
  readonly registration: string | undefined;
  readonly grantedOn: string;
  /** Label or grant was made up for a demonstration. */
  readonly isSample: boolean;
}

/** What the contract allows; a longer list is no list of labels. */
const most = 20;

/**
 * Reads the grants of an answer here and not at the client's border: nearly no answer has any, and reading them there
 * would cost every page with a card. Each alone, so that one that cannot be read takes no other with it.
 */
export function standingGrants(value: unknown): readonly StandingGrant[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, most)
    .map(standing)
    .filter((one) => one !== undefined);
}

function standing(value: unknown): StandingGrant | undefined {
  const grant = fieldsOf(value);
  const label = fieldsOf(grant['label']);
  const [name, owner, registration] = [text(label['name']), text(label['owner']), text(label['registration'])];
  const grantedOn = text(grant['grantedOn']);
  if (name === undefined || owner === undefined || grantedOn === undefined || grant['withdrawnAt'] !== undefined)
    return undefined;
  if (!localDateSchema.safeParse(grantedOn).success) return undefined;
  const kind = brandLabelKinds.find((known) => known === label['kind']);
  return { name, kind, owner, registration, grantedOn, isSample: grant['sample'] === true || label['sample'] === true };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => Object(value) as Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
