import { createHttpSource } from '@nongsan/client';
import type { NongsanCartChangeEvent } from '@nongsan/elements';
import { ref } from 'vue';

const api = import.meta.env.VITE_NONGSAN_API ?? 'http://localhost:4310';

export const shelves = {
  Chè: ['che-dinh-tan-cuong', 'tra-hich', 'tra-den-thinh-an'],
  'Mật ong và miến': ['mat-ong-phuc-thanh', 'mien-viet-cuong'],
} as const;

/** The page's state. The source is no part of it: Vue must not make a portal's source reactive. */
export function useShop() {
  const source = createHttpSource({ api, key: 'pk_demo_thainguyen' });
  const shelf = ref<keyof typeof shelves>('Chè');
  const said = ref('Giỏ hàng còn trống.');
  const onCartChange = ({ detail }: NongsanCartChangeEvent): void => {
    said.value = `Giỏ hàng có ${detail.cart?.lines.length ?? 0} món.`;
  };
  return { onCartChange, said, shelf, source };
}
