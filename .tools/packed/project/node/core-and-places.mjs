// core knows money and codes; places knows where that is.
import assert from 'node:assert/strict';
import { formatMoney } from '@nongsan/core';
import { parseDigitalLink } from '@nongsan/core/gs1';
import { loadCommunes, provinces, searchPlaces } from '@nongsan/places';
import { parsePhone } from '@nongsan/places/phone';

assert.equal(formatMoney({ amount: 245_000, currency: 'VND' }, 'vi'), '245.000\u00a0₫');
assert.equal(typeof parseDigitalLink, 'function');
assert.equal(provinces.length, 34);
assert.ok((await loadCommunes('19')).some(({ name }) => name === 'Tân Cương'));
assert.equal((await searchPlaces('tan cu'))[0].commune.name, 'Tân Cương');
assert.deepEqual(parsePhone('0208 3855 123'), { ok: true, number: '+842083855123', kind: 'landline' });
