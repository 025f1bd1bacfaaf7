import { instantSchema, type SubOrder } from '@nongsan/core';
import { orderActionsSchema, orderChangeSchema, type OrderAction, type OrderChange } from '@nongsan/core/order-states';
import { subOrderShippingSchema, type OrderFreshness, type SubOrderShipping } from '@nongsan/core/shipping';

/** What a newer portal tells of a household's part: each field alone, so that an older or a newer one costs no other. */
export interface PartStory {
  readonly history: readonly OrderChange[];
  readonly actions: readonly (OrderAction | 'other')[];
  readonly shipping: SubOrderShipping | undefined;
  readonly freshness: OrderFreshness | undefined;
}

export function readPart({ actions, freshness, history, shipping }: SubOrder): PartStory {
  const can = orderActionsSchema.safeParse(actions);
  const goes = subOrderShippingSchema.safeParse(shipping);
  return {
    history: readHistory(history),
    actions: can.success ? can.data : [],
    shipping: goes.success ? goes.data : undefined,
    freshness: readFreshness(freshness),
  };
}

function readHistory(history: unknown): OrderChange[] {
  if (!Array.isArray(history)) return [];
  return history.flatMap((item) => {
    const change = orderChangeSchema.safeParse(item);
    return change.success ? [change.data] : [];
  });
}

/** By hand: the schema's bounds are the server's affair, and would come with the first card of every page. */
function readFreshness(value: unknown): OrderFreshness | undefined {
  const { hours, startsAt, until } = Object(value) as Record<string, unknown>;
  if (typeof hours !== 'number' || !(hours > 0)) return undefined;
  if (startsAt !== 'ordered' && startsAt !== 'harvested' && startsAt !== 'handedOver') return undefined;
  const end = instantSchema.safeParse(until);
  return { hours, startsAt, ...(end.success && { until: end.data }) };
}

/** Whether the holder of the link may still take it back. */
export const isCancellable = (part: SubOrder): boolean => readPart(part).actions.includes('cancel');
