import { toUnaccentedAscii } from '../text/ascii.ts';
import { crc16 } from './crc.ts';
import { writeTlv } from './tlv.ts';
import { serviceCodes, textFieldNames, textFields, type TextField, type VietQrInput } from './transfer.ts';
import { VietQrError } from './vietqr-error.ts';

/** NAPAS 24/7 takes transfers below this, in đồng. */
const amountLimit = 500_000_000;

/**
 * Writes the payload of a VietQR. Texts lose their accents, as banks want them; nothing is cut: what is too long is
 * refused, so that an order's reference is never half a reference.
 *
 * @throws VietQrError naming the field.
 */
export function encodeVietQr(input: VietQrInput): string {
  const { bin, account, amount, service = 'account', dynamic = amount !== undefined } = input;
  check(/^[0-9]{6}$/.test(bin), 'bin', 'A BIN has six digits');
  check(/^[0-9A-Za-z]{1,19}$/.test(account), 'account', 'An account has 1 to 19 letters or digits');
  check(service === 'account' || /^[0-9]{12,19}$/.test(account), 'account', 'A card number has 12 to 19 digits');
  if (amount !== undefined) {
    const inRange = Number.isSafeInteger(amount) && amount > 0 && amount < amountLimit;
    check(inRange, 'amount', 'An amount is whole đồng, above 0 and below 500,000,000');
  }
  const texts = (template: '62' | undefined, tags: RegExp) =>
    textFieldNames
      .filter((name) => textFields[name].template === template && tags.test(textFields[name].tag))
      .map((name) => writeTlv(textFields[name].tag, textOf(input, name)))
      .join('');
  const receiver = writeTlv('00', bin) + writeTlv('01', account);
  const payload = [
    writeTlv('00', '01'),
    writeTlv('01', dynamic ? '12' : '11'),
    writeTlv('38', writeTlv('00', 'A000000727') + writeTlv('01', receiver) + writeTlv('02', serviceCodes[service])),
    texts(undefined, /^5[0-3]$/),
    writeTlv('53', '704'),
    writeTlv('54', amount === undefined ? undefined : String(amount)),
    writeTlv('58', 'VN'),
    texts(undefined, /^(?:59|6.)$/),
    writeTemplate(texts('62', /./)),
    '6304',
  ].join('');
  return payload + crc16(payload);
}

function textOf(input: VietQrInput, name: TextField): string | undefined {
  const text = input[name];
  if (text === undefined) return undefined;
  const plain = toUnaccentedAscii(text);
  const { length } = textFields[name];
  check(plain !== '' && plain.length <= length, name, `${name} has 1 to ${length} characters`);
  check(name !== 'merchantCategory' || /^[0-9]{4}$/.test(plain), name, 'A merchant category has four digits');
  return plain;
}

function writeTemplate(inner: string): string {
  check(inner.length <= 99, 'purpose', 'The additional texts together take more than 99 characters');
  return writeTlv('62', inner);
}

function check(holds: boolean, field: string, message: string): void {
  if (!holds) throw new VietQrError('value', 0, message, field);
}
