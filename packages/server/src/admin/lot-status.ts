import type { NoticeRequest } from '@nongsan/core/admin';
import type { Transaction } from '../database/index.ts';
import type { Actor } from './actor.ts';
import { wrongState } from './fault.ts';
import { inTime, openLot, writeLot } from './write-lot.ts';

/** Puts a lot on hold, until somebody knows more. */
export async function suspendLot(transaction: Transaction, actor: Actor, ref: string, { note }: NoticeRequest) {
  const lot = await openLot(transaction, actor, ref);
  if (lot.status === 'revoked') throw wrongState(`The lot ${lot.code} is revoked, and stays so.`);
  await writeLot(transaction, actor, lot, { ...lot, status: 'suspended', statusNote: note }, 'suspend');
  return lot.id;
}

/** Releases a lot that was on hold. */
export async function resumeLot(transaction: Transaction, actor: Actor, ref: string): Promise<string> {
  const lot = await openLot(transaction, actor, ref);
  if (lot.status !== 'suspended') throw wrongState(`The lot ${lot.code} is not on hold.`);
  await writeLot(transaction, actor, lot, { ...lot, ...inTime(lot, actor), statusNote: null }, 'resume');
  return lot.id;
}

/** Takes back what a lot states, for good. */
export async function revokeLot(transaction: Transaction, actor: Actor, ref: string, { note }: NoticeRequest) {
  const lot = await openLot(transaction, actor, ref);
  if (lot.status === 'revoked') throw wrongState(`The lot ${lot.code} is revoked already.`);
  await writeLot(transaction, actor, lot, { ...lot, status: 'revoked', statusNote: note }, 'revoke');
  return lot.id;
}

/** Calls goods back, also those of a lot that was revoked before. */
export async function recallLot(transaction: Transaction, actor: Actor, ref: string, { note }: NoticeRequest) {
  const lot = await openLot(transaction, actor, ref);
  if (lot.recalledAt !== null) throw wrongState(`The lot ${lot.code} was called back already.`);
  const recalledAt = actor.now.toISOString();
  await writeLot(transaction, actor, lot, { ...lot, status: 'revoked', statusNote: note, recalledAt }, 'recall');
  return lot.id;
}
