import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Head and body as they came, dots unstuffed. */
  readonly text: string;
}

/** A mail server that keeps what it gets, and refuses whom it is told to. */
export interface SmtpReceiver {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** @param refuse a reply such as `550 5.1.1 unknown` for a recipient; nothing: taken */
export async function openSmtpReceiver(
  refuse: (to: string) => string | undefined = () => undefined,
): Promise<SmtpReceiver> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket, refuse, (mail) => mails.push(mail));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** One conversation (RFC 5321), as far as a sender without extensions needs it. */
function talk(socket: Socket, refuse: (to: string) => string | undefined, keep: (mail: ReceivedMail) => void): void {
  let rest = '';
  let from = '';
  let to: string[] = [];
  let data: string[] | undefined;
  const reply = (text: string) => socket.write(`${text}\r\n`);
  const takeLine = (line: string): void => {
    if (data === undefined) return command(line);
    if (line !== '.') return void data.push(line.replace(/^\./, ''));
    keep({ from, to, text: data.join('\n') });
    data = undefined;
    reply('250 2.0.0 kept');
  };
  const command = (line: string): void => {
    const address = /<(.*)>/.exec(line)?.[1] ?? '';
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') [from, to] = [address, []];
    const refusal = verb === 'RCPT' ? refuse(address) : undefined;
    if (verb === 'RCPT' && refusal === undefined) to.push(address);
    if (verb === 'DATA') data = [];
    if (verb === 'QUIT') return void socket.end('221 2.0.0 bye\r\n');
    reply(refusal ?? (verb === 'DATA' ? '354 go on' : '250 2.0.0 ok'));
  };
  socket.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(takeLine);
  });
  reply('220 receiver.test ESMTP');
}

/** A mail in words: encoded words of its head (RFC 2047) and quoted-printable texts (RFC 2045) read. */
export function mailInWords({ text }: ReceivedMail): string {
  const bytes = (codes: string) => Buffer.from(codes.replace(/=/g, ''), 'hex').toString();
  const printable = (coded: string) => coded.replace(/(?:=[0-9A-F]{2})+/g, bytes);
  return text
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=(?:\s+(?==\?))?/g, (_, way: string, word: string) =>
      way === 'B' ? Buffer.from(word, 'base64').toString() : printable(word.replace(/_/g, ' ')),
    )
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, bytes);
}
