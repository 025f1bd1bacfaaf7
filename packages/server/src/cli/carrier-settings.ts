import { createViettelPost, createVnpost, type Carrier } from '../carriers/index.ts';
import { SettingError } from './setting-error.ts';

/** Shorter tokens could be guessed: whoever guesses one tells orders where they are. */
const shortestToken = 16;

type Fields = Readonly<Record<string, string | undefined>>;

/** The variables of one carrier: all that it must have, or none of them. */
function fieldsOf(environment: NodeJS.ProcessEnv, prefix: string, needed: readonly string[]): Fields | undefined {
  const given = (name: string) => environment[`${prefix}_${name}`] || undefined;
  if (needed.every((name) => given(name) === undefined)) return undefined;
  const missing = needed.filter((name) => given(name) === undefined);
  const [first] = missing;
  if (first !== undefined)
    throw new SettingError(`${prefix}_${first}`, 'must be set, as the others of this carrier are');
  const names = [...needed, 'URL', 'SERVICE', 'CONTRACT'];
  const fields = Object.fromEntries(names.map((name) => [name, given(name)]));
  if ((fields['NOTICE_TOKEN'] ?? '').length < shortestToken) {
    throw new SettingError(`${prefix}_NOTICE_TOKEN`, `must have ${shortestToken} characters or more`);
  }
  const url = fields['URL'];
  if (url !== undefined && !/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(url)) {
    throw new SettingError(`${prefix}_URL`, 'must be an https address');
  }
  return fields;
}

/**
 * `NONGSAN_VIETTEL_POST_USERNAME`, `_PASSWORD`, `_NOTICE_TOKEN` (and if you want `_URL`, `_SERVICE`);
 * `NONGSAN_VNPOST_USERNAME`, `_PASSWORD`, `_CUSTOMER`, `_NOTICE_TOKEN` (and `_CONTRACT`, `_URL`, `_SERVICE`).
 *
 * @throws SettingError when one of them is missing or makes no sense
 */
export function readCarriers(environment: NodeJS.ProcessEnv): Carrier[] {
  const viettel = fieldsOf(environment, 'NONGSAN_VIETTEL_POST', ['USERNAME', 'PASSWORD', 'NOTICE_TOKEN']);
  const vnpost = fieldsOf(environment, 'NONGSAN_VNPOST', ['USERNAME', 'PASSWORD', 'CUSTOMER', 'NOTICE_TOKEN']);
  return [
    ...(viettel ? [createViettelPost(shared(viettel))] : []),
    ...(vnpost
      ? [
          createVnpost({
            ...shared(vnpost),
            customerCode: vnpost['CUSTOMER'] ?? '',
            ...(vnpost['CONTRACT'] !== undefined && { contractCode: vnpost['CONTRACT'] }),
          }),
        ]
      : []),
  ];
}

const shared = ({ USERNAME = '', PASSWORD = '', NOTICE_TOKEN = '', URL, SERVICE }: Fields) => ({
  username: USERNAME,
  password: PASSWORD,
  noticeToken: NOTICE_TOKEN,
  ...(URL !== undefined && { url: URL }),
  ...(SERVICE !== undefined && { service: SERVICE }),
});
