// Draws a QR code. It stands by itself, so that no page waits for it before there is anything to scan.
import { correction, generate } from 'lean-qr/nano';
import { tryOrUndefined } from '../try-or-undefined.ts';
import { qrPath } from './qr-path.ts';

export type QrDrawing = { readonly source: string; readonly size: number };

/** The quiet zone that a reader needs around it. */
const margin = 4;

/** As the address of an image, black on white; undefined for what is too long for any code. */
export function drawQr(text: string): QrDrawing | undefined {
  // It throws then.
  const code = tryOrUndefined(() => generate(text, { minCorrectionLevel: correction.L }));
  if (!code) return undefined;
  const size = code.size + 2 * margin;
  const box = `${-margin} ${-margin} ${size} ${size}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M${-margin} ${-margin}h${size}v${size}h${-size}z"/><path d="${qrPath(code)}"/></svg>`;
  return { source: `data:image/svg+xml,${encodeURIComponent(svg)}`, size };
}
