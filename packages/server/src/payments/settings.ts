import { isRedirect, type PaymentProvider, type RedirectProvider } from './providers/provider.ts';

/** The accounts that a server knows with payment providers, and how long it waits for money. */
export interface PaymentSettings {
  readonly providers: readonly PaymentProvider[];
  /** Minutes that a payment is waited for, by the way it is paid. */
  readonly waitFor: { readonly redirect: number; readonly transfer: number };
}

/** No provider: transfers are looked for by whoever is paid, as before. */
export const noPaymentProviders: PaymentSettings = { providers: [], waitFor: { redirect: 30, transfer: 24 * 60 } };

/** The account through which a payee is paid in a way, where there is one. */
export const providerFor = (
  { providers }: PaymentSettings,
  way: 'redirect' | 'transfer',
  portal: string,
  store: string | undefined,
): PaymentProvider | undefined =>
  providers.find(
    ({ capabilities, payee }) => capabilities.way === way && payee.portal === portal && payee.store === store,
  );

export const accountOf = (
  { providers }: PaymentSettings,
  name: PaymentProvider['name'],
  account: string,
): PaymentProvider | undefined => providers.find((provider) => provider.name === name && provider.account === account);

export function redirectAccount(
  settings: PaymentSettings,
  name: string,
  account: string,
): RedirectProvider | undefined {
  const found = settings.providers.find((provider) => provider.name === name && provider.account === account);
  return found !== undefined && isRedirect(found) ? found : undefined;
}
