/**
 * Application identifiers → form of the value, as in the GS1 General Specifications, section 3. Both are regular
 * expressions; in the second N is a digit, X, Y, Z a character of sets 82, 39, 64. Check digits, dates and
 * the like are another layer (`validate.ts`).
 */
const forms: readonly (readonly [ais: string, form: string])[] = [
  ['00|801[78]|80[02]6', 'N{18}'],
  ['0[1-3]', 'N{14}'],
  ['10|2[12]|243|254|420|4318|702[0-2]|71[0-6]|7240|80[01]2', 'X{1,20}'],
  ['1[1-35-7]|3(1[0-6]|2N|3[0-7]|4N|5[0-7]|6N|95)[0-5]|4326|7006|8005', 'N{6}'],
  ['20|7241', 'NN'],
  ['235', 'X{1,28}'],
  ['24[01]|25[01]|40[013]|4308|4319|7002|7023|8004|90', 'X{1,30}'],
  ['242', 'N{1,6}'],
  ['253', 'N{13}X{0,17}'],
  ['255', 'N{13,25}'],
  ['30|37', 'N{1,8}'],
  ['39[02]N', 'N{1,15}'],
  ['39[13]N', 'N{4,18}'],
  ['394[0-3]|8111', 'N{4}'],
  ['402', 'N{17}'],
  ['41[0-7]|7001', 'N{13}'],
  ['421', 'N{3}X{1,9}'],
  ['42[246]', 'N{3}'],
  ['42[35]', '(N{3}){1,5}'],
  ['427|7008', 'X{1,3}'],
  ['43[01][01]|4320', 'X{1,35}'],
  ['43[01][2-6]|7257|81(10|12)|8200', 'X{1,70}'],
  ['43[01]7', 'X{2}'],
  ['4309', 'N{20}'],
  ['432[1-3]', '[01]'],
  ['432[45]|7003', 'N{10}'],
  ['433[0-3]', 'N{6}-?'],
  ['7004', 'N{1,4}'],
  ['7005', 'X{1,12}'],
  ['7007', 'N{6}(N{6})?'],
  ['7009|7255', 'X{1,10}'],
  ['7010', 'X{1,2}'],
  ['7011', 'N{6}(N{4})?'],
  ['703N', 'N{3}X{1,27}'],
  ['7040', 'NX{3}'],
  ['7041', 'X{1,4}'],
  ['723N', 'X{3,30}'],
  ['7242|801[34]|8020', 'X{1,25}'],
  ['7250', 'N{8}'],
  ['7251', 'N{12}'],
  ['7252', '[0129]'],
  ['725[349]', 'X{1,40}'],
  ['7256|9[1-9]', 'X{1,90}'],
  ['7258', 'N/N'],
  ['8001', 'N{12}[019]N'],
  ['8003', '0N{13}X{0,16}'],
  ['8007', 'X{1,34}'],
  ['8008', 'N{8}(NN){0,2}'],
  ['8009', 'X{1,50}'],
  ['8010', 'Y{1,30}'],
  ['8011', '0|[1-9]N{0,11}'],
  ['8019', 'N{1,10}'],
  ['8030', '(?=.{1,90}$)(Z+|(ZZZ)*(ZZ=|Z==))'],
];

const classes: Readonly<Record<string, string>> = {
  N: '[0-9]',
  X: '[!"%-?A-Z_a-z]',
  Y: '[#\\-/0-9A-Z]',
  Z: '[0-9A-Za-z_-]',
};

const whole = (source: string) => new RegExp(`^(?:${source.replace(/[NXYZ]/g, (name) => classes[name] ?? name)})$`);

const table = forms.map(([ais, form]) => [whole(ais), whole(form)] as const);

/** What a value of this application identifier looks like; `undefined` for an identifier that GS1 has not assigned. */
export function aiForm(ai: string): RegExp | undefined {
  return table.find(([ais]) => ais.test(ai))?.[1];
}

/** Whether the next element follows at once: a value of predefined length needs no FNC1 (General Specifications 7.8.5). */
export function hasPredefinedLength(ai: string): boolean {
  return /^(?:0[0-4]|1[1-9]|20|3[1-6]|41)/.test(ai);
}
