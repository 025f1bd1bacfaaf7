// What is wrong with the words of the elements: judged by what stands in the JSON files, Vietnamese being the reference.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Where the words are, in a repository. */
export const WORDS = 'packages/elements/src/i18n';

/** Words that are the same in English and another language, and meant to be. */
const ALLOWED_EQUAL = {
  '*': [
    'unit.g',
    'unit.kg',
    'unit.ml',
    'unit.l',
    'trace.hectares',
    'order.title',
    'trace.paperKind.vietgap',
    'trace.paperKind.ocop',
  ],
  fr: [
    'checkout.email',
    'card.service',
    'common.illustration',
    'order.note',
    'product.field.description',
    'product.field.lot',
    'product.field.stock',
    'store.contact',
    'store.field.contact',
    'totals.total',
    'trace.lot',
    'cart.newTotal',
  ],
  de: ['common.illustration', 'contact.website', 'store.website', 'transfer.bank', 'checkout.email'],
};

/** Longest a text of a button may be, in characters; CJK characters are twice as wide. */
const BUTTONS = {
  limit: 34,
  keys: /^(card\.(add|added|adding|view|contact|preorder)|cart\.(shop|remove|undo|checkout|back)|common\.(retry|close)|checkout\.(review|edit|open)|order\.(copyLink|print)|product\.(storePage|otherProducts)|contact\.(zalo|store)|transfer\.(copy|copied)|store\.(more|zalo))$/,
};

/** A claim that nobody can back: what a household sells is never called genuine here. */
const CLAIMS =
  /genuine|authentic|chính hãng|hàng thật đảm bảo|正品|正宗|真品|保真|本物|正規品|정품|진품|authentique|authentisch|garantiert echt/i;

/** Languages whose marks are as wide as their letters and bring their own space. */
const FULL_WIDTH = /^(?:ja|zh)$/;
/** Such a letter with a half-width mark, a space beside a full-width mark, or one after a date, which ends in a letter. */
const LATIN_MARKS =
  /[\u3040-\u30ff\u4e00-\u9fff] ?[:;,!?()]|[（）、。：；，！？] | [（）、。：；，！？]|\{\{(?:date|time)\}\} [\u3040-\u30ff\u4e00-\u9fff]/;

const placeholders = (text) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort().join();
const width = (text) =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter) ? 2 : 1),
    0,
  );
const stem = (key) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

export const locales = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => (a === 'vi' ? -1 : b === 'vi' ? 1 : a.localeCompare(b, 'en')));

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The keys that a namespace of a language must have: counted ones in each form that its numbers have. */
function wanted(reference, locale) {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return Object.keys(reference).flatMap((key) =>
    key.endsWith('_other') ? forms.map((form) => `${stem(key)}_${form}`) : [key],
  );
}

/** What is wrong with one text, wherever it stands. */
export function* faultsOfText(locale, key, text, original) {
  if (typeof text !== 'string' || text.trim() === '') return yield 'is empty';
  if (text !== text.trim()) yield 'begins or ends with a space';
  if (placeholders(text) !== placeholders(original))
    yield `takes {{${placeholders(text)}}} where Vietnamese takes {{${placeholders(original)}}}`;
  if (/\{\{|\}\}/.test(text.replace(/\{\{\w+\}\}/g, ''))) yield 'has a brace too many';
  if (/\$t\(|<[a-z/]/i.test(text)) yield 'has markup or a reference in it';
  if (FULL_WIDTH.test(locale) && LATIN_MARKS.test(text))
    yield 'has a mark or a space of Latin text beside its own letters';
  if (CLAIMS.test(text)) yield 'claims what nobody can back';
  if (BUTTONS.keys.test(key) && width(text) > BUTTONS.limit)
    yield `is ${width(text)} wide, at most ${BUTTONS.limit} on a button`;
}

function faultsOfNamespace(folder, locale, file) {
  const path = `${folder}/${locale}/${file}`;
  if (!existsSync(path)) return [`${locale}/${file} is missing`];
  const reference = read(`${folder}/vi/${file}`);
  const english = read(`${folder}/en/${file}`);
  const messages = read(path);
  const keys = wanted(reference, locale);
  const where = (key) => `${locale}/${file}: "${key}"`;
  const missing = keys.filter((key) => !Object.hasOwn(messages, key)).map((key) => `${where(key)} is missing`);
  const surplus = Object.keys(messages)
    .filter((key) => !keys.includes(key))
    .map((key) => `${where(key)} is not in Vietnamese, or no form of this language`);
  const wrong = Object.entries(messages).flatMap(([key, text]) => {
    const original = reference[key] ?? reference[`${stem(key)}_other`] ?? '';
    const faults = [...faultsOfText(locale, key, text, original)];
    const allowed = [...ALLOWED_EQUAL['*'], ...(ALLOWED_EQUAL[locale] ?? [])].includes(key);
    if (
      !['en', 'vi'].includes(locale) &&
      !allowed &&
      /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')) &&
      text === (english[key] ?? english[`${stem(key)}_other`])
    )
      faults.push('is still English');
    return faults.map((fault) => `${where(key)} ${fault}`);
  });
  return [...missing, ...surplus, ...wrong];
}

/** Messages that no source asks for: by name, or by the beginning that a template has. */
function unused(folder, sources) {
  const code = readdirSync(sources, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${sources}/${name}`, 'utf8'))
    .join('\n');
  const beginnings = [...code.matchAll(/`([a-z][a-zA-Z]*(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, beginning]) => beginning);
  const files = readdirSync(`${folder}/vi`);
  return files.flatMap((file) =>
    Object.keys(read(`${folder}/vi/${file}`))
      .map(stem)
      .filter((key) => !code.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)))
      .map((key) => `vi/${file}: "${key}" is said nowhere`),
  );
}

/** Who wrote each language and who has read it: a claim that must be there, and honest about what has not been done. */
export function faultsOfReview(folder, names) {
  const path = `${folder}/review.json`;
  if (!existsSync(path)) return ['review.json is missing'];
  const record = read(path);
  const strangers = Object.keys(record)
    .filter((name) => !names.includes(name))
    .map((name) => `review.json speaks of "${name}", which is no language here`);
  return [
    ...strangers,
    ...names.flatMap((name) => {
      const { writtenBy, writtenOn, reviewedBy, reviewedOn } = record[name] ?? {};
      if (!writtenBy || !/^\d{4}-\d\d-\d\d$/.test(writtenOn ?? ''))
        return [`review.json does not say who wrote "${name}" and when`];
      const reviewed = reviewedBy !== null && reviewedBy !== undefined;
      if (reviewed !== /^\d{4}-\d\d-\d\d$/.test(reviewedOn ?? ''))
        return [`review.json: "${name}" has a reviewer without a day, or a day without a reviewer`];
      return [];
    }),
  ];
}

/** The page that people read says of each language what the record says. */
export function faultsOfPage(page, folder, names) {
  if (!existsSync(page) || !existsSync(`${folder}/review.json`)) return [`${page} or the record is missing`];
  const record = read(`${folder}/review.json`);
  const rows = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1)
        .join(' | '),
    );
  return names.flatMap((name) => {
    const { reviewedBy, reviewedOn, writtenBy, writtenOn } = record[name] ?? {};
    const row = [name, writtenBy, writtenOn, reviewedBy ?? 'nobody yet', reviewedOn ?? '–'].join(' | ');
    return rows.includes(row) ? [] : [`${page.split('/').slice(-4).join('/')} has no row "${row}"`];
  });
}

/** Everything that is wrong with the words in a repository; nothing when they may be built. */
export function wordFaults(root) {
  const folder = `${root}/${WORDS}`;
  const names = locales(folder);
  const files = readdirSync(`${folder}/vi`).filter((name) => name.endsWith('.json'));
  const strays = names.flatMap((locale) =>
    readdirSync(`${folder}/${locale}`)
      .filter((file) => !files.includes(file))
      .map((file) => `${locale}/${file} is not in Vietnamese`),
  );
  return [
    ...names.flatMap((locale) => files.flatMap((file) => faultsOfNamespace(folder, locale, file))),
    ...strays,
    ...unused(folder, `${root}/packages/elements/src`),
    ...faultsOfReview(folder, names),
    ...faultsOfPage(`${root}/packages/elements/docs/language.md`, folder, names),
  ];
}
