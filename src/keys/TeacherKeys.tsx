// The teacher's keys on this device: make one, back it up, bring one back, take one off.
import { useStore } from '@nanostores/react';
import { useEffect, useId, useRef, useState } from 'react';
import { OutsideFrames } from '#lib/OutsideFrames.tsx';
import { download } from '#lib/download.ts';
import { backupName, writeBackup } from './key-backup.ts';
import { restoreKey } from './restore-key.ts';
import { canSeal, keyId, type PlainKey } from './seal.ts';
import { $teacherKeys, forgetKey, keepKey, noKeys, type TeacherKey } from './teacher-keys.ts';
import { makeKey } from './unseal.ts';
import dialogStyles from '#styles/patterns/dialog.module.css';
import fieldStyles from '#styles/patterns/field.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './TeacherKeys.module.css';
import { RestoreKey } from './RestoreKey.tsx';

type Props = {
  /** The public key that the assignment carries. */
  readonly used: string | undefined;
  readonly onUse: (x: string) => void;
};

export function TeacherKeys({ used, onUse }: Props) {
  const { keys, isKept } = useStore($teacherKeys, { ssr: () => noKeys });
  const [news, setNews] = useState('');
  /** Keys whose backup was saved from this page. */
  const [saved, setSaved] = useState<readonly string[]>([]);
  const isUnsaved = keys.some((key) => 'plain' in key && !saved.includes(key.x));
  useEffect(() => {
    if (!isUnsaved) return undefined;
    // Its backup could not be had after that.
    const leaving = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: leaving.signal });
    return () => leaving.abort();
  }, [isUnsaved]);
  const make = async () => {
    const key = await makeKey();
    if (!key) {
      setNews('This browser could not make a key.');
      return;
    }
    await keepKey(key, true);
    onUse(key.x);
    setNews(`The key ${keyId(key.x)} is made. Save its backup now: it cannot be had later.`);
  };
  const isElsewhere = used !== undefined && !keys.some(({ x }) => x === used);

  if (!canSeal()) {
    return (
      <section className={`${panelStyles.panel} ${styles.keys}`} aria-labelledby="your-key">
        <h2 id="your-key">Your key</h2>
        <p>
          Browsers encrypt only on pages that come over https, and this one does not. Open the site under an
          address that begins with https, or leave the receipts open.
        </p>
      </section>
    );
  }
  return (
    <section className={`${panelStyles.panel} ${styles.keys}`} aria-labelledby="your-key">
      <h2 id="your-key">Your key</h2>
      <p>
        It is made in this browser, which opens receipts with it and lets nobody read it. Whoever lacks it
        cannot open the receipts, and that includes you: save its backup when it is made, since it cannot be
        had later, and keep the file where you keep marks. Pupils who clear or download their answers on this
        computer do not touch it; whoever uses this browser can open receipts with it. So take it off a
        computer that pupils use.
      </p>
      {isElsewhere && (
        <p className={noticeStyles.notice}>
          The assignment that you opened is encrypted to the key{' '}
          <b className={toolStyles.code}>{keyId(used)}</b>, which is not on this device. Restore it here to
          read receipts, or choose another one.
        </p>
      )}
      {keys.length === 0 ? (
        <button type="button" data-main onClick={make}>
          Make a key
        </button>
      ) : (
        <ul>
          {keys.map((key) => (
            <li key={key.x}>
              <OneKey
                kept={key}
                isUsed={key.x === used}
                onUse={onUse}
                onNews={setNews}
                onSaved={() => setSaved([...saved, key.x])}
              />
            </li>
          ))}
        </ul>
      )}
      {!isKept && (
        <p className={noticeStyles.notice}>
          <b>This browser does not keep the key.</b> It is gone when you close the page: save its backup, and
          restore it from there when you need it.
        </p>
      )}
      <RestoreKey restoreKey={restoreKey} onKey={onUse} onNews={setNews} />
      <output className={styles.news}>{news}</output>
    </section>
  );
}

type OneKeyProps = {
  readonly kept: TeacherKey;
  readonly isUsed: boolean;
  readonly onUse: (x: string) => void;
  readonly onNews: (news: string) => void;
  readonly onSaved: () => void;
};

function OneKey({ kept, isUsed, onUse, onNews, onSaved }: OneKeyProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const name = keyId(kept.x);
  const isReadable = 'd' in kept;
  const plain = isReadable ? kept : kept.plain;
  const save = async () => {
    const file = plain && (await writeBackup(plain, passphrase));
    if (!file) {
      onNews('The backup could not be made.');
      return;
    }
    download(backupName(kept.x), file);
    onSaved();
    onNews(
      passphrase
        ? `The backup of ${name} is saved. It opens with the passphrase only, so do not lose that either.`
        : `The backup of ${name} is saved. Whoever has the file can read receipts.`,
    );
  };
  const lock = async (key: PlainKey) => {
    onNews(
      (await keepKey(key, false))
        ? `The key ${name} is locked up.`
        : `This browser could not lock up the key ${name}. It is as it was.`,
    );
  };
  return (
    <>
      <p>
        Key <b className={toolStyles.code}>{name}</b>{' '}
        {isUsed ? (
          'is the one in the link.'
        ) : (
          <button type="button" onClick={() => onUse(kept.x)}>
            Use {name}
          </button>
        )}
      </p>
      {isReadable && (
        <p className={noticeStyles.notice}>
          An earlier version of this site kept this key so that any page of this address can read it. Save its
          backup, and have it locked up: from then on the browser opens receipts with it and gives no backup
          of it.
        </p>
      )}
      {plain ? (
        <div className={fieldStyles.field}>
          <label htmlFor={id}>
            Passphrase for the backup <small>May be left empty.</small>
          </label>
          <input
            id={id}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </div>
      ) : (
        <p>Its backup is the file that you saved. This browser cannot give another one.</p>
      )}
      <div className={toolStyles.row}>
        {plain && (
          <button type="button" data-main onClick={save}>
            Save a backup
          </button>
        )}
        {isReadable && (
          <button type="button" onClick={() => void lock(kept)}>
            I have its backup: lock it up
          </button>
        )}
        <OutsideFrames>
          <button type="button" onClick={() => dialog.current?.showModal()}>
            Take it off this device
          </button>
        </OutsideFrames>
      </div>
      <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby={`${id}-question`}>
        <p id={`${id}-question`}>
          Take the key {name} off this device? Without a backup, no receipt that is encrypted to it can be
          opened again.
        </p>
        <form method="dialog">
          <button type="submit">Keep it</button>{' '}
          <button
            type="submit"
            onClick={() => {
              void forgetKey(kept.x);
              onNews(`The key ${name} is off this device.`);
            }}
          >
            Take it off
          </button>
        </form>
      </dialog>
    </>
  );
}
