// When the record was last downloaded from this browser.
import { persistentAtom } from '@nanostores/persistent';
import { decode, encode } from '#record/envelope.ts';
import { neverExported, readExport, type ExportRecord } from '#record/export-record.ts';
import { exportKey } from '#record/storage-keys.ts';
// The storage it is kept in.
import '#record/persistence.ts';

export const $lastExport = persistentAtom<ExportRecord>(exportKey, neverExported, {
  encode: (record) => (record === neverExported ? '' : encode(record)),
  decode(text) {
    const decoded = decode(text, readExport);
    return decoded.status === 'ok' ? decoded.value : neverExported;
  },
});
