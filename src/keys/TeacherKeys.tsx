// The teacher's keys on this device: make one, back it up, bring one back, take one off.
import { useStore } from '@nanostores/react';
import { useId, useRef, useState } from 'react';
import { OutsideFrames } from '#lib/OutsideFrames.tsx';
import { download } from '#lib/download.ts';
import { backupName, writeBackup } from './key-backup.ts';
import { restoreKey } from './restore-key.ts';
import { canSeal, keyId, type PrivateKey } from './seal.ts';
import { $teacherKeys, forgetKey, keepKey, noKeys } from './teacher-keys.ts';
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
  const make = async () => {
    const key = await makeKey();
    if (!key) {
      setNews('This browser could not make a key.');
      return;
    }
    keepKey(key);
    onUse(key.x);
    setNews(`The key ${keyId(key.x)} is made. Save a backup before you give out the link.`);
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
        It is made in this browser and stays in it. Whoever lacks it cannot open the receipts, and that
        includes you: save a backup, and keep the file where you keep marks. Pupils who clear or download
        their answers on this computer do not touch it; somebody who means to can still find it. So take it
        off a computer that pupils use.
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
              <OneKey keyPair={key} isUsed={key.x === used} onUse={onUse} onNews={setNews} />
            </li>
          ))}
        </ul>
      )}
      {!isKept && (
        <p className={noticeStyles.notice}>
          <b>This browser keeps nothing for this site.</b> The key is gone when you close the page: save a
          backup now.
        </p>
      )}
      <RestoreKey restoreKey={restoreKey} onKey={onUse} onNews={setNews} />
      <output className={styles.news}>{news}</output>
    </section>
  );
}

type OneKeyProps = {
  readonly keyPair: PrivateKey;
  readonly isUsed: boolean;
  readonly onUse: (x: string) => void;
  readonly onNews: (news: string) => void;
};

function OneKey({ keyPair, isUsed, onUse, onNews }: OneKeyProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const name = keyId(keyPair.x);
  const save = async () => {
    const file = await writeBackup(keyPair, passphrase);
    if (!file) {
      onNews('The backup could not be made.');
      return;
    }
    download(backupName(keyPair), file);
    onNews(
      passphrase
        ? `The backup of ${name} is saved. It opens with the passphrase only, so do not lose that either.`
        : `The backup of ${name} is saved. Whoever has the file can read receipts.`,
    );
  };
  return (
    <>
      <p>
        Key <b className={toolStyles.code}>{name}</b>{' '}
        {isUsed ? (
          'is the one in the link.'
        ) : (
          <button type="button" onClick={() => onUse(keyPair.x)}>
            Use {name}
          </button>
        )}
      </p>
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
      <div className={toolStyles.row}>
        <button type="button" data-main onClick={save}>
          Save a backup
        </button>
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
              forgetKey(keyPair.x);
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
