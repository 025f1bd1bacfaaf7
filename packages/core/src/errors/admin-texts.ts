import type { AdminErrorCode } from './admin-registry.ts';
import type { ErrorText } from './texts.ts';

/** What the codes mean that only servers with a secret key meet. */
export const adminErrorTexts: Readonly<Record<AdminErrorCode, ErrorText>> = {
  'missing-secret-key': {
    title: 'The secret key is missing',
    meaning: 'This address changes or reads what is not public, so the server that asks has to show a secret key.',
    remedy: 'Send Authorization: Bearer sk_… from your server. A key in the address or in a page does not count.',
  },
  'unknown-secret-key': {
    title: 'The secret key is not known here',
    meaning: 'No portal of this server has the secret key that was sent.',
    remedy: 'Compare its last four characters with the list of keys, and the address with that portal’s API.',
  },
  'expired-secret-key': {
    title: 'The secret key has expired',
    meaning: 'The key was made for a time, and that time is over.',
    remedy: 'Ask the portal’s operator for a new key.',
  },
  'revoked-secret-key': {
    title: 'The secret key was revoked',
    meaning: 'The portal’s operator has taken the key out of use, for good.',
    remedy: 'Ask the portal’s operator for a new key, and find out why this one was revoked.',
  },
  'secret-key-in-browser': {
    title: 'A secret key was sent from a browser',
    meaning: 'The request came with an Origin, so it was made by a page, where everybody can read the key.',
    remedy: 'Revoke the key, since it has been in a page, and send the request from your server with a new one.',
  },
  'missing-scope': {
    title: 'The secret key lacks the right for this',
    meaning: 'A key may do what its scopes name, and no scope of this one covers the request.',
    remedy: 'Use a key with the scope that the detail names.',
  },
  'other-store': {
    title: 'The secret key is bound to other stores',
    meaning: 'What was asked for belongs to a store that the key may not touch, or to the whole portal.',
    remedy: 'Use a key of that store, or one that is bound to none.',
  },
  'unknown-growing-area': {
    title: 'There is no such growing area',
    meaning: 'No growing area of this portal has that identifier.',
    remedy: 'Take the identifier from the answer that created it, or from a lot that names it.',
  },
  'unknown-certificate': {
    title: 'There is no such certificate',
    meaning: 'No certificate of this portal has that identifier.',
    remedy: 'Take the identifier from the answer that added it, or from the lot that shows it.',
  },
  'unknown-label': {
    title: 'There is no such brand label',
    meaning: 'No brand label of this portal has that identifier.',
    remedy: 'Look it up in the portal’s list of labels.',
  },
  'unknown-grant': {
    title: 'There is no such grant of a brand label',
    meaning: 'No grant of this portal has that identifier.',
    remedy: 'Take the identifier from the answer that granted the label, or from the store that shows it.',
  },
  'unknown-review': {
    title: 'There is no such entry in the review list',
    meaning: 'No money of this portal waits for a person under that identifier.',
    remedy: 'Take the identifier from the list of reviews.',
  },
  'unknown-payment': {
    title: 'There is no such payment',
    meaning: 'The order or the portal has no payment with that identifier.',
    remedy: 'Read the order again and take the identifier of one of its payments.',
  },
  'unknown-payment-account': {
    title: 'There is no such account with the payment provider',
    meaning: 'A provider called an address that names none of this server’s accounts.',
    remedy: 'Compare the address that is registered with the provider with the server’s payment settings.',
  },
  'bad-signature': {
    title: 'The notice is not signed by the provider',
    meaning: 'The signature of a payment notice is missing or wrong for this account. Nothing was recorded.',
    remedy: 'If the provider did send it, compare the account’s secret in the server’s payment settings.',
  },
  'return-not-allowed': {
    title: 'The return address is of no origin of the site',
    meaning: 'After paying, buyers are sent only to pages of the origins that the portal has listed for the site.',
    remedy: 'Leave returnUrl out, use a page of a listed origin, or ask the portal to list the origin.',
  },
  'payment-closed': {
    title: 'The payment cannot be tried again',
    meaning: 'It is paid, cancelled, out of time, of a kind that has no page to open, or was tried too often.',
    remedy: 'Read the order again: it says how its payments stand.',
  },
  'code-taken': {
    title: 'That already exists',
    meaning: 'A code or a grant is given once in a portal, and this one is there already.',
    remedy: 'Choose another code, or change what is there.',
  },
  'wrong-state': {
    title: 'Its state does not allow this',
    meaning: 'What is revoked, recalled or withdrawn stays so, and what is not on hold cannot be released.',
    remedy: 'Read its history; make a new one where the old one is over.',
  },
  'illegal-transition': {
    title: 'An order does not go there from its state',
    meaning:
      'A household’s part of an order goes from state to state by a table, and this step is not in it, or not for who asked.',
    remedy: 'Read the order again; its detail names the states it may go to. What was cancelled or refunded stays so.',
  },
  'hand-over-refused': {
    title: 'The cart cannot be handed over',
    meaning:
      'A link that hands a cart over works once, for 24 hours, at the site that it was made for; a site needs one to hand over to.',
    remedy:
      'Its errors say which: `used`, `expired`, `forged`, or `no-target`. Go back to the first site and press again.',
  },
  'unknown-claim': {
    title: 'There is no such claim',
    meaning: 'The order has no claim or photo with that identifier, or the portal has none that you may see.',
    remedy: 'Take the identifier from the answer that opened the claim, or from the list of claims.',
  },
  'claim-closed': {
    title: 'Nothing can be claimed or answered any more',
    meaning:
      'The time for claims is over, too much was claimed already, or the claim is past the step that was asked for.',
    remedy: 'Read the claims of the order again. Outside the time, call the household or the portal.',
  },
  'bad-picture': {
    title: 'The picture cannot be taken',
    meaning:
      'A photo must be a whole JPEG, PNG or WebP that does not move, of a size that phones show; nothing else is kept.',
    remedy: 'Make it smaller, or save it as JPEG, and send it again.',
  },
  'cannot-send': {
    title: 'The portal sends no messages',
    meaning: 'A one-time code has to reach a telephone, and this server has nobody who brings it there.',
    remedy: 'Call the household or the portal with the order’s number.',
  },
  'cannot-sign': {
    title: 'The portal cannot sign this statement',
    meaning: 'The server runs without the portal’s signing key, or the portal pins no issuer with that key.',
    remedy: 'Start the server with the portal’s keys, and publish their public halves as the portal’s issuer.',
  },
};
