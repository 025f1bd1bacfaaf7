import type { Speech } from '../../internal/speech.ts';
import type { ScanReport, Sentence } from './scan-report.ts';
import type { ScanPhase } from './scan-session.ts';

/** A sentence of the result as plain text, for ears. */
const spoken = ({ key, issuer = '', values }: Sentence, { say }: Speech): string => say(key, { issuer, ...values });

/** The first sentence of a result, with the host that it ends in. */
function aloud({ first, host }: ScanReport, speech: Speech): string {
  if (host === undefined) return spoken(first, speech);
  const like = host.like === undefined ? '' : `. ${speech.say('scanner.like', { host: host.like })}`;
  return `${spoken(first, speech)} ${host.ascii.slice(0, 100)}${like}`;
}

/** What the live region says, once, of each thing that happens. */
export function scanStatus(phase: ScanPhase, report: ScanReport | undefined, speech: Speech): string {
  const { say } = speech;
  switch (phase.name) {
    case 'idle':
      return phase.why === undefined ? '' : say(`scanner.${phase.why}`);
    case 'starting':
    case 'reading':
      return say(`scanner.${phase.name}`);
    case 'live':
      return say(phase.isSlow ? 'scanner.slow' : 'scanner.live');
    case 'failed':
      return say(`scanner.fault.${phase.fault}`);
    case 'done':
      return report === undefined ? say('scanner.checking') : aloud(report, speech);
  }
}
