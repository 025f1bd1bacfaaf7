import type { HandOver, HandOverRequest } from '@nongsan/core/hand-over';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { lockCheckout, requireOpen } from '../repository/checkouts.ts';
import { instant } from '../repository/instant.ts';
import { refuseHandOver } from './refuse.ts';
import { findTarget } from './targets.ts';
import { newHandOverId, signToken } from './token.ts';

interface LinkInput {
  readonly portal: string;
  /** The site that the cart is on. */
  readonly site: string;
  readonly cart: string;
  readonly request: HandOverRequest;
  readonly secret: string;
  readonly now: Date;
}

const goodFor = 24 * 60 * 60 * 1000;

/**
 * A link by which a cart goes on at the site's target. The cart stays as it is until the link is taken.
 * @throws ProblemError where there is no target, or nothing to take there
 */
export async function makeLink(transaction: Transaction, input: LinkInput): Promise<HandOver> {
  const { cart, now, portal, request, secret, site } = input;
  requireOpen(await lockCheckout(transaction, portal, cart));
  const target = await findTarget(transaction, site);
  if (target === undefined) throw refuseHandOver('no-target');
  const [line] = await transaction`SELECT FROM checkout_lines WHERE checkout_id = ${cart} LIMIT 1`;
  if (line === undefined) throw new ProblemError('cart-empty', 'The cart holds nothing to hand over.');
  const id = newHandOverId();
  // In whole seconds, as the link has it.
  const expiresAt = new Date(Math.floor((now.getTime() + goodFor) / 1000) * 1000);
  const row = {
    hand_over_id: id,
    checkout_id: cart,
    site_id: site,
    target_site_id: target.site,
    campaign: request.campaign ?? null,
    expires_at: expiresAt,
  };
  await transaction`INSERT INTO hand_overs ${transaction(row)}`;
  const token = signToken(secret, { id, expiresAt }, target.site);
  return { url: `${target.page}#nongsan-cart=${token}`, expiresAt: instant(expiresAt) };
}
