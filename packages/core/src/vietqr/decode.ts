import { crc16 } from './crc.ts';
import { readTlv, type Tlv } from './tlv.ts';
import {
  serviceCodes,
  textFieldNames,
  textFields,
  vietQrServices,
  type TextField,
  type VietQrTransfer,
} from './transfer.ts';
import { VietQrError } from './vietqr-error.ts';

type Objects = ReadonlyMap<string, Tlv>;

/**
 * Reads the payload of a VietQR, strictly: checksum, lengths, nesting, each field's form. Templates of other schemes
 * beside the VietQR one are ignored, as EMVCo wants; tips (55 to 57) are refused, for the sum would be another.
 *
 * @throws VietQrError for everything else; `notVietQr` when it is a sound EMVCo payload of another scheme.
 */
export function decodeVietQr(payload: string): VietQrTransfer {
  const foreign = payload.search(/[^\x20-\x7e]/);
  if (foreign >= 0) throw new VietQrError('character', foreign, 'A payload is printable ASCII');
  checkCrc(payload);
  const objects = readTlv(payload);
  checkFrame(objects);
  const receiver = readReceiver(objects);
  expect(objects, '53', /^704$/, 'The currency of a VietQR is 704');
  expect(objects, '58', /^VN$/, 'The country of a VietQR is VN');
  const tip = ['55', '56', '57'].map((tag) => objects.get(tag)).find((object) => object !== undefined);
  if (tip) throw new VietQrError('unexpected', tip.position, 'A VietQR asks for no tip');
  const initiation = optional(objects, '01', /^1[12]$/, 'Tag 01 is 11 or 12');
  const amount = optional(objects, '54', /^[1-9][0-9]{0,12}$/, 'An amount is whole đồng, not 0');
  return {
    ...receiver,
    dynamic: initiation === '12',
    ...(amount === undefined ? {} : { amount: Number(amount) }),
    ...readTexts(objects),
  };
}

function checkCrc(payload: string): void {
  const start = payload.length - 4;
  if (!/6304[0-9A-Fa-f]{4}$/.test(payload)) {
    throw new VietQrError('missing', payload.length, 'A payload ends in its checksum, tag 63');
  }
  if (crc16(payload.slice(0, start)) !== payload.slice(start).toUpperCase()) {
    throw new VietQrError('crc', start, 'The checksum does not fit; the code was misread or changed');
  }
}

function checkFrame(objects: Objects): void {
  const all = [...objects.values()];
  const [first, last] = [all[0], all.at(-1)];
  if (first?.tag !== '00' || first.value !== '01') throw new VietQrError('order', 0, 'A payload begins with 000201');
  if (last?.tag !== '63') throw new VietQrError('order', last?.position ?? 0, 'Tag 63 is the last');
}

function readReceiver(objects: Objects): Pick<VietQrTransfer, 'bin' | 'account' | 'service'> {
  const template = objects.get('38');
  const inner = template && readTlv(template.value, template.start);
  if (!inner || inner.get('00')?.value !== 'A000000727') {
    throw new VietQrError(
      'notVietQr',
      template?.position ?? 0,
      'A sound EMVCo payload, but of another scheme than VietQR',
    );
  }
  only(inner, ['00', '01', '02']);
  const { value, start } = required(inner, '01', template.start);
  const receiver = readTlv(value, start);
  only(receiver, ['00', '01']);
  const bin = expect(receiver, '00', /^[0-9]{6}$/, 'A BIN has six digits', start);
  const code = expect(inner, '02', /^QRIBFTT[AC]$/, 'The service is QRIBFTTA or QRIBFTTC', template.start);
  const service = vietQrServices.find((name) => serviceCodes[name] === code) ?? 'account';
  const form = service === 'card' ? /^[0-9]{12,19}$/ : /^[0-9A-Za-z]{1,19}$/;
  const account = expect(
    receiver,
    '01',
    form,
    'An account has at most 19 letters or digits; a card 12 to 19 digits',
    start,
  );
  return { bin, account, service };
}

function readTexts(objects: Objects): Partial<Record<TextField, string>> {
  const template = objects.get('62');
  const additional: Objects = template ? readTlv(template.value, template.start) : new Map<string, Tlv>();
  const found = textFieldNames.flatMap((name) => {
    const { template: parent, tag, length } = textFields[name];
    const form = name === 'merchantCategory' ? /^[0-9]{4}$/ : new RegExp(`^.{1,${length}}$`);
    const text = optional(parent ? additional : objects, tag, form, `${name} has at most ${length} characters`);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

function only(objects: Objects, tags: readonly string[]): void {
  const stray = [...objects.values()].find(({ tag }) => !tags.includes(tag));
  if (stray) throw new VietQrError('unexpected', stray.position, `Tag ${stray.tag} has no place in this template`);
}

function required(objects: Objects, tag: string, position: number): Tlv {
  const object = objects.get(tag);
  if (!object) throw new VietQrError('missing', position, `Tag ${tag} is missing`);
  return object;
}

function expect(objects: Objects, tag: string, form: RegExp, message: string, position = 0): string {
  const { value, start } = required(objects, tag, position);
  if (!form.test(value)) throw new VietQrError('value', start, message);
  return value;
}

function optional(objects: Objects, tag: string, form: RegExp, message: string): string | undefined {
  return objects.has(tag) ? expect(objects, tag, form, message) : undefined;
}
