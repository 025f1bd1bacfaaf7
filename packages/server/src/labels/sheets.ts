/** A stock of labels, in millimetres. Stocks are named by their shape, because every maker has them. */
export interface Sheet {
  readonly name: string;
  /** The paper, or for a roll one label of it. */
  readonly page: { readonly width: number; readonly height: number };
  readonly label: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
  /** Where the first label begins. */
  readonly left: number;
  readonly top: number;
  /** From one label's beginning to the next one's. */
  readonly across: number;
  readonly down: number;
  /** A thermal head's dot: modules are whole dots of it, or lines grow uneven. */
  readonly dot?: number;
}

const a4 = { width: 210, height: 297 } as const;

function grid(columns: number, rows: number, width: number, height: number, gap = 0): Sheet {
  const across = width + gap;
  return {
    name: `a4-${columns}x${rows}`,
    page: a4,
    label: { width, height },
    columns,
    rows,
    left: (a4.width - columns * across + gap) / 2,
    top: (a4.height - rows * height) / 2,
    across,
    down: height,
  };
}

/** 203 dots an inch, the commonest head of label printers: 8 a millimetre. */
const thermal = (width: number, height: number): Sheet => ({
  name: `thermal-${width}x${height}`,
  page: { width, height },
  label: { width, height },
  columns: 1,
  rows: 1,
  left: 0,
  top: 0,
  across: width,
  down: height,
  dot: 0.125,
});

export const sheets: readonly Sheet[] = [
  grid(2, 4, 99.1, 67.7, 2.5),
  grid(2, 7, 99.1, 38.1, 2.5),
  grid(3, 7, 63.5, 38.1, 2.5),
  grid(3, 8, 70, 37),
  grid(4, 10, 52.5, 29.7),
  grid(5, 13, 38.1, 21.2, 2.5),
  thermal(35, 22),
  thermal(50, 30),
  thermal(70, 50),
];

export const findSheet = (name: string): Sheet | undefined => sheets.find((sheet) => sheet.name === name);

/** Office printers leave this much of the paper's edge white. */
const paperEdge = 4.3;
/** A cut may be off by this much. */
const labelEdge = 1;

/** The part of a label that is printed, the same on every label of a sheet. */
export interface PrintArea {
  readonly width: number;
  readonly height: number;
}

interface Edge {
  readonly paper: number;
  readonly label: number;
}

/** What stays white at a label's outer edge, where that is near the paper's, and at its other edges. */
function edgeOf(sheet: Sheet, margin: number): Edge {
  return { label: labelEdge, paper: sheet.dot === undefined ? Math.max(labelEdge, paperEdge - margin) : labelEdge };
}

export function printArea(sheet: Sheet): PrintArea {
  const [inline, block] = [edgeOf(sheet, sheet.left), edgeOf(sheet, sheet.top)];
  return {
    width: sheet.label.width - inline.paper - inline.label,
    height: sheet.label.height - block.paper - block.label,
  };
}

/** Corners of a page's print areas, row by row: away from the paper's edge in outer labels, in the middle of the others. */
export function placesOf(sheet: Sheet): readonly { readonly x: number; readonly y: number }[] {
  const [inline, block] = [edgeOf(sheet, sheet.left), edgeOf(sheet, sheet.top)];
  return Array.from({ length: sheet.rows * sheet.columns }, (_, index) => {
    const [column, row] = [index % sheet.columns, Math.floor(index / sheet.columns)];
    return {
      x: sheet.left + column * sheet.across + before(inline, column, sheet.columns),
      y: sheet.top + row * sheet.down + before(block, row, sheet.rows),
    };
  });
}

function before({ paper, label }: Edge, index: number, count: number): number {
  if (index === 0) return paper;
  return index === count - 1 ? label : (paper + label) / 2;
}
