import type { LabelFacts } from './facts.ts';
import type { LabelFont } from './font.ts';
import { LabelError } from './label-error.ts';
import { LabelSetter, leastModule, type NoLayout } from './layout.ts';
import type { LabelItem } from './pages.ts';
import { sheets, type Sheet } from './sheets.ts';

/** Says why a label is too small to be read, and which stocks would do. */
export function tooSmall(
  sheet: Sheet,
  { qr, code }: LabelItem,
  facts: LabelFacts,
  font: LabelFont,
  no: NoLayout,
): LabelError {
  const others = sheets
    .filter((other) => !('missing' in new LabelSetter(other, facts, font).layOut(qr.side, code)))
    .map(({ name }) => name);
  const advice =
    others.length === 0 ? 'No stock that we know is large enough' : `These stocks do: ${others.join(', ')}`;
  const { width, height } = sheet.label;
  const why =
    no.missing === 'symbol'
      ? `its code (QR version ${qr.version}) would have modules of ${no.module.toFixed(2)} mm, and below ${leastModule} mm phones do not read it`
      : 'its facts do not fit beside the code in letters that can be read';
  return new LabelError(
    'size',
    `A label of ${width} × ${height} mm (${sheet.name}) is too small for this lot: ${why}. ${advice}.`,
    others,
  );
}
