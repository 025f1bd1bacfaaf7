import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import * as z from 'zod/mini';

/** Cost of scrypt (RFC 7914): what a guesser pays for each word, and this server once a start. */
type Cost = 'people' | 'machine';

/**
 * People's passphrases can be guessed, so a guess costs 128 MB and about half a second. One that a machine drew has 256
 * bits: nobody guesses it at any price.
 */
const costs = { people: 2 ** 17, machine: 2 ** 14 } as const satisfies Record<Cost, number>;

const base64 = z.string().check(z.regex(/^[0-9A-Za-z_-]+$/));

/** A secret under lock: scrypt makes the key, AES-256-GCM encrypts, and says when anything was changed. */
export const sealedSchema = z.object({
  kdf: z.literal('scrypt'),
  // No more than a start can afford: a file that somebody else wrote must not take the machine's memory.
  n: z.literal([costs.people, costs.machine]),
  salt: base64,
  cipher: z.literal('aes-256-gcm'),
  iv: base64,
  tag: base64.check(z.length(22)),
  data: base64,
});

type Sealed = z.infer<typeof sealedSchema>;

/** What unlocks the private keys. It cannot be printed: neither JSON nor `console.log` shows it. */
export class Passphrase {
  readonly #text: string;
  readonly #cost: Cost;

  constructor(text: string, cost: Cost = 'people') {
    this.#text = text.normalize('NFC');
    this.#cost = cost;
  }

  /** @param context what stands in clear beside the secret; whoever changes it makes the seal break */
  async seal(secret: string, context: string): Promise<Sealed> {
    const [salt, iv] = [randomBytes(16), randomBytes(12)];
    const n = costs[this.#cost];
    const cipher = createCipheriv('aes-256-gcm', await this.#key(salt, n), iv).setAAD(Buffer.from(context));
    const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]).toString('base64url');
    const text = (bytes: Buffer) => bytes.toString('base64url');
    return {
      kdf: 'scrypt',
      n,
      salt: text(salt),
      cipher: 'aes-256-gcm',
      iv: text(iv),
      tag: text(cipher.getAuthTag()),
      data,
    };
  }

  /** The secret, or nothing where this is not its passphrase or something was changed: the two look alike. */
  async open({ n, salt, iv, tag, data }: Sealed, context: string): Promise<string | undefined> {
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const key = await this.#key(bytes(salt), n);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes(tag));
      return decipher.update(data, 'base64url', 'utf8') + decipher.final('utf8');
    } catch {
      // Without the cause: there is nothing in it that would help, and nothing of a secret belongs into a log.
      return undefined;
    }
  }

  #key(salt: Buffer, n: number): Promise<Buffer> {
    return new Promise((done, failed) => {
      scrypt(this.#text, salt, 32, { N: n, r: 8, p: 1, maxmem: 256 * n * 8 }, (error, key) => {
        if (error === null) done(key);
        else failed(error);
      });
    });
  }
}
