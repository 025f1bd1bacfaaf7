/** Light modules that a reader needs around the symbol (ISO/IEC 18004, 4 modules). */
export const quietZone = 4;

/**
 * The dark modules of a square matrix as one SVG path, a horizontal bar for each run of them.
 *
 * @param modules row by row, non-zero is dark
 * @param size modules along one side
 */
export function qrPath(modules: Uint8Array, size: number): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules[row * size + column]) continue;
      let length = 1;
      while (column + length < size && modules[row * size + column + length]) length++;
      path += `M${column + quietZone} ${row + quietZone}h${length}v1h-${length}z`;
      column += length;
    }
  }
  return path;
}
