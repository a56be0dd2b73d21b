// Texts made small enough to travel in a link, and opened again without trusting whoever sent them.
import { utf8 } from './bytes.ts';

/** What can be wrong with something that came from outside. */
export type Fault = 'empty' | 'foreign' | 'newer' | 'cut' | 'damaged' | 'too-large';

export type Inflated =
  { readonly status: 'ok'; readonly text: string } | { readonly status: 'refused'; readonly fault: Fault };

/** Bytes that go in at a time. Deflate unfolds each to 1032 at most, so a bomb is noticed after a megabyte. */
const chunk = 1024;

function inChunks(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(start, (start += chunk)));
    },
  });
}

/**
 * Everything a stream gives, or undefined past the limit.
 * @throws what the stream does
 */
async function gather(stream: ReadableStream<Uint8Array>, limit: number) {
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    // One after the other is how a stream is read.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      // The rest is not needed, and it does not matter whether the stream can be stopped.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(Uint8Array.from(value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Deflates a text (RFC 1951), with the browser's own means. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await gather(
    inChunks(utf8(text)).pipeThrough(new CompressionStream('deflate-raw')),
    Infinity,
  );
  return packed ?? new Uint8Array();
}

/**
 * Opens what `deflate` made. Never throws.
 * @param limit the most bytes the text may have
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Inflated> {
  try {
    const stream = inChunks(bytes).pipeThrough(new DecompressionStream('deflate-raw'));
    const unpacked = await gather(stream, limit);
    if (!unpacked) return { status: 'refused', fault: 'too-large' };
    return {
      status: 'ok',
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked),
    };
  } catch {
    // It is not deflated data, it is cut off, or it is not text.
    return { status: 'refused', fault: 'damaged' };
  }
}
