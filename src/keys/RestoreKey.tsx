// Brings a teacher's key back from its backup file, to read receipts on this device.
import { useId, useState } from 'react';
import type { restoreKey } from './restore-key.ts';
import fieldStyles from '#styles/patterns/field.module.css';
import toolStyles from '#styles/patterns/tool.module.css';

type Props = {
  /** Passed in, because the class desk has it from a script of its own. */
  readonly restoreKey: typeof restoreKey;
  /** The key is kept on this device; told its public part. */
  readonly onKey: (x: string) => void;
  /** What has come of it, or is needed first, in a sentence. */
  readonly onNews: (news: string) => void;
};

export function RestoreKey({ restoreKey: bringBack, onKey, onNews }: Props) {
  const [file, passphrase] = [useId(), useId()];
  // A locked file waits here for its passphrase.
  const [waiting, setWaiting] = useState<string>();
  const [typed, setTyped] = useState('');
  const restore = async (text: string, secret: string) => {
    const read = await bringBack(text, secret);
    if (read.status === 'locked') {
      setWaiting(text);
      onNews(secret ? 'That is not its passphrase.' : 'This backup is locked: type its passphrase.');
      return;
    }
    setWaiting(undefined);
    setTyped('');
    if (read.status === 'refused') {
      onNews(read.reason);
      return;
    }
    onKey(read.x);
    onNews(`The key ${read.id} is on this device.`);
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting !== undefined) void restore(waiting, typed);
      }}
    >
      <div className={fieldStyles.field}>
        <label htmlFor={file}>Restore a key from its backup</label>
        <input
          id={file}
          type="file"
          accept=".json,application/json"
          onChange={async ({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) await restore(await chosen.text(), '');
          }}
        />
      </div>
      {waiting !== undefined && (
        <div className={fieldStyles.field}>
          <label htmlFor={passphrase}>Passphrase of the backup</label>
          <input
            id={passphrase}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p className={toolStyles.row}>
            <button type="submit">Unlock</button>
          </p>
        </div>
      )}
    </form>
  );
}
