/** Tag → its sections as Markdown. */
export function elementPages(): Readonly<
  Record<string, { readonly purpose: string; readonly api: string; readonly events: string; readonly theming: string }>
>;
