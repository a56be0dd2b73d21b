// Makes a receipt ready to be handed in.
import { deflate } from '#lib/deflate.ts';
import { writeCodes, type CodeKind } from './receipt-code.ts';
import { receiptText, saying, type Receipt } from './receipt.ts';
import { seal } from '#keys/seal.ts';

/** What a sealed receipt is bound to. */
export const labelOf = (id: string) => `sayswho receipt ${id}`;

export type Wrapped = { readonly kind: CodeKind; readonly id: string; readonly bytes: Uint8Array };

/**
 * Makes a receipt ready to be written as codes.
 * @param key the teacher's public key, where it is to be encrypted
 * @returns undefined where it should be encrypted and this browser cannot
 */
export async function wrapReceipt(receipt: Receipt, key?: string): Promise<Wrapped | undefined> {
  const packed = await deflate(receiptText(receipt));
  const { id } = receipt;
  if (!key) return { kind: 'plain', id, bytes: packed };
  const sealed = await seal(packed, key, labelOf(id));
  return sealed && { kind: 'sealed', id, bytes: sealed };
}

/** The text of the file that is handed in: words for whoever opens it, and the code in lines of a mail's length. */
export function receiptFile({ kind, id, bytes }: Wrapped): string {
  const lines =
    writeCodes(kind, id, bytes)
      .join('')
      .match(/.{1,76}/g) ?? [];
  return ['Says Who? receipt', saying, saysItself[kind], '', ...lines, ''].join('\n');
}

const saysItself = {
  plain: 'For the teacher: open it on the site, under Teach, Desk. Whoever has it can read it.',
  sealed:
    'For the teacher: open it on the site, under Teach, Desk. It is encrypted to the key of the assignment’s link.',
} as const;
