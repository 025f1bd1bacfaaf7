/** What was made up for demonstration is no statement about the world: machines are not told it at all. */
export const isKnown = (
  { sampleFields = [] }: { readonly sampleFields?: readonly string[] | undefined },
  ...fields: readonly string[]
): boolean => !fields.some((field) => sampleFields.includes(field));
