// The dark squares of a QR code as one path. That of lean-qr/extras/svg draws the outline of every shape, twice as long.

type Bits = { readonly size: number; readonly get: (x: number, y: number) => boolean };

/** Squares of one unit, those side by side drawn as one. */
export function qrPath({ size, get }: Bits): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && get(x, y)) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
  }
  return path;
}
