import { formatInstant, paymentMethods } from '@nongsan/core';
import { resolveReviewRequestSchema, type PaymentReview } from '@nongsan/core/admin';
import { resolveReview } from '../payments/resolve-review.ts';
import { listReviews, readReview } from '../payments/reviews.ts';
import { ProblemError } from '../problems/index.ts';
import { asOperator, commonOptions, readCommand, requestOf, type Tools } from './admin-command.ts';
import { tellTransfer } from './payments-tell.ts';
import { SettingError } from './setting-error.ts';

const usage = `nongsan payments list            money that waits for a person (--all: also what was resolved)
nongsan payments review ID       one entry
nongsan payments resolve ID --as accepted|to-refund|settled [--reference NS…] [--note WHY]
nongsan payments tell REFERENCE  demonstration only: the simulator's bank tells the server of a transfer
                [--amount N] [--times N] [--after SECONDS] [--forged]
nongsan payments offer METHOD    buyers may pay by cod, vietqr or vnpay; withdraw METHOD takes it back

accepted counts the money as the order's; --reference names the payment where the notice did not. What is resolved stays
so, with who said it and when.

  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, note, json, help } = commonOptions;
const optionTypes = {
  ...{ portal, note, json, help },
  all: { type: 'boolean', default: false },
  as: { type: 'string' },
  reference: { type: 'string' },
  amount: { type: 'string' },
  times: { type: 'string' },
  after: { type: 'string' },
  forged: { type: 'boolean', default: false },
} as const;

const actions = { list: false, review: true, resolve: true, offer: true, withdraw: true, tell: true };

const read = (args: readonly string[]) => readCommand('payments', args, optionTypes, actions, usage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** What an operator does with money that is not simply an order's, as the admin API does. */
export async function paymentsCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  if (action === 'tell') {
    console.log(await tellTransfer(ref.toUpperCase(), values));
    return;
  }
  const names = { '/as': '--as', '/reference': '--reference', '/note': '--note' };
  console.log(
    await asOperator(`payments ${action}`, values.portal, names, (tools) => perform(tools, action, ref, values)),
  );
}

async function perform({ transaction, actor }: Tools, action: string, ref: string, values: Values): Promise<string> {
  switch (action) {
    case 'list':
      return listText(await listReviews(transaction, actor.portal, values.all), values.json);
    case 'offer':
    case 'withdraw':
      return offer({ transaction, actor }, ref, action === 'offer');
    case 'resolve': {
      const { as, reference, note: why } = values;
      const request = requestOf(resolveReviewRequestSchema, { as, reference: reference?.toUpperCase(), note: why });
      await resolveReview(transaction, actor, ref, request);
    }
  }
  const review = await readReview(transaction, actor.portal, ref);
  if (review === undefined) throw new ProblemError('unknown-review', `This portal has no entry "${ref}".`);
  return values.json ? JSON.stringify(review, undefined, 2) : reviewText(review);
}

/** Order of the methods as buyers see them: that of the contract. */
async function offer({ transaction, actor }: Pick<Tools, 'transaction' | 'actor'>, method: string, wanted: boolean) {
  if (!paymentMethods.some((one) => one === method)) {
    throw new SettingError(`"${method}"`, `is no way to pay; there are ${paymentMethods.join(', ')}`);
  }
  const [row] = await transaction<{ methods: string[] }[]>`
    SELECT payment_methods AS methods FROM portals WHERE portal_id = ${actor.portal} FOR UPDATE`;
  const kept = paymentMethods.filter((one) => (one === method ? wanted : row?.methods.includes(one)));
  if (kept.length === 0) throw new SettingError(`"${method}"`, 'is the only way to pay; offer another one first');
  await transaction`
    UPDATE portals SET payment_methods = ${kept}, updated_at = ${actor.now} WHERE portal_id = ${actor.portal}`;
  return `Buyers may pay by ${kept.join(', ')}.`;
}

function listText(reviews: readonly PaymentReview[], asJson: boolean): string {
  if (asJson) return JSON.stringify(reviews, undefined, 2);
  return reviews.length === 0 ? 'No money waits for anybody.' : reviews.map(reviewText).join('\n');
}

function reviewText(review: PaymentReview): string {
  const { id, reason, amount, openedAt, provider, account, transaction, said, reference } = review;
  const { resolution, resolvedBy, resolvedAt, note: words } = review;
  const money = `${amount.amount.toLocaleString('vi')} ${amount.currency}`;
  const end =
    resolution === undefined
      ? []
      : [`    ${resolution}  ${resolvedBy ?? ''}  ${formatInstant(resolvedAt ?? openedAt, 'vi')}`];
  return [
    `${id}  ${formatInstant(openedAt, 'vi')}  ${money}  ${reason}`,
    `    ${provider}/${account}  ${transaction}${said === undefined ? '' : `  “${said}”`}`,
    ...(reference === undefined ? [] : [`    for ${reference}`]),
    ...end,
    ...(words === undefined ? [] : [`    ${words}`]),
  ].join('\n');
}
