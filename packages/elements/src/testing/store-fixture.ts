import type { Store } from '@nongsan/core';
import { tea } from './product-fixture.ts';

/** The tea's store with everything a store page shows. */
export const teaStore: Store = {
  ...tea.store,
  place: { ...tea.store.place, former: 'xã Thịnh Đức, TP. Thái Nguyên' },
  story: { vi: 'Chín hộ góp đất, góp lò sao.', en: 'Nine families put their land and kilns together.' },
  practices: { vi: 'Bón phân chuồng ủ hoai.' },
  contact: {
    phone: '0912345678',
    zalo: '+84912345678',
    website: 'https://www.che.example/',
    address: 'Xóm Hồng Thái 2',
  },
  verified: { by: 'Cổng mẫu', method: 'portal-visit', on: '2026-09-12' },
  productCount: 3,
  sampleFields: ['contact'],
  updatedAt: '2026-11-20T08:00:00+07:00',
};
