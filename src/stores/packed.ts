// Texts made small enough to travel in a link, and opened again without trusting whoever sent them.
import { deflateSync, Inflate } from 'fflate';

/** What can be wrong with something that came from outside. */
export type Fault = 'empty' | 'foreign' | 'newer' | 'cut' | 'damaged' | 'too-large';

export type Unpacked =
  { readonly status: 'ok'; readonly text: string } | { readonly status: 'refused'; readonly fault: Fault };

/** No more than this at a time, so that a bomb is noticed long before it has unfolded: deflate reaches 1 to 1032. */
const chunk = 512;

/** fflate's number for an end that came too early. */
const unexpectedEnd = 0;

/**
 * Deflates a text.
 * @param dictionary texts like it, which then cost next to nothing; needed again to open it
 */
export function pack(text: string, dictionary?: Uint8Array): Uint8Array {
  return deflateSync(new TextEncoder().encode(text), {
    level: 9,
    ...(dictionary ? { dictionary } : {}),
  });
}

/**
 * Opens what `pack` made. Never throws.
 * @param limit the most bytes the text may have
 */
export function unpack(bytes: Uint8Array, limit: number, dictionary?: Uint8Array): Unpacked {
  if (bytes.length === 0) return { status: 'refused', fault: 'cut' };
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const inflate = new Inflate(dictionary ? { dictionary } : {}, (piece) => {
      pieces.push(piece);
      size += piece.length;
    });
    for (let start = 0; start < bytes.length; start += chunk) {
      inflate.push(bytes.subarray(start, start + chunk), start + chunk >= bytes.length);
      if (size > limit) return { status: 'refused', fault: 'too-large' };
    }
    return { status: 'ok', text: textOf(pieces, size) };
  } catch (error) {
    const isCut = error instanceof Error && 'code' in error && error.code === unexpectedEnd;
    return { status: 'refused', fault: isCut ? 'cut' : 'damaged' };
  }
}

/** @throws when the bytes are no text */
function textOf(pieces: readonly Uint8Array[], size: number): string {
  const whole = new Uint8Array(size);
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
}
