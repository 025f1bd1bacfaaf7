import { parseGrowingAreaCode } from '@nongsan/core/growing-area';
import type { GrowingAreaRecord, StoreRecord } from '../repository/index.ts';
import { addDays, type Calendar } from './calendar.ts';
import { sampleId } from './identifiers.ts';
import type { FindPicture } from './pictures.ts';
import { sampleAccount } from './portal-records.ts';
import type { Sample } from './read.ts';
import { SampleError } from './sample-error.ts';
import { storeSampleFields } from './sample-fields.ts';
import type { SampleGrowingArea, SampleStore } from './schema.ts';

export function storeRecord(sample: Sample, portal: string, store: SampleStore, picture: FindPicture): StoreRecord {
  return {
    id: sampleId('store', portal, store.slug),
    portal: sampleId('portal', portal),
    slug: store.slug,
    name: store.name,
    kind: store.kind,
    place: store.place,
    story: store.story,
    picture: picture(store.picture),
    contact: {},
    account: sampleAccount(sample),
    sampleFields: storeSampleFields(store),
    position: store.position,
  };
}

/** A code of the domestic form with site number 0000, which no register gives out. */
export function growingAreaRecord(
  portal: string,
  store: SampleStore,
  area: SampleGrowingArea,
  calendar: Calendar,
): GrowingAreaRecord {
  const code = parseGrowingAreaCode(area.code);
  if (code.kind === 'invalid') throw new SampleError(store.slug, `"${area.code}" is no growing-area code`);
  const checkedOn = addDays(calendar.monday, -area.checkedDaysAgo);
  return {
    id: sampleId('growingArea', portal, store.slug, area.key),
    store: sampleId('store', portal, store.slug),
    code: area.code,
    normal: code.normal,
    kind: code.kind,
    status: area.status,
    ...(area.status === 'not-checked' ? {} : { checkedOn }),
    holder: `${store.name} (mẫu)`,
    crop: area.crop,
    markets: ['VN'],
    place: store.place,
    issuer: 'Cơ quan cấp mã (mẫu)',
  };
}
