// What a learner wants to be called on what they print; kept as it is typed.
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { nicknameLimit } from '#record/other/learner-record.ts';
import { $nickname, setNickname } from '#record/learner.ts';
import { recordChanged } from './whole-record.ts';
import styles from './Nickname.module.css';
import { useRecordMoment } from './use-record-moment.ts';

export function Nickname({ label }: { readonly label: string }) {
  const nickname = useStore($nickname, { ssr: () => '' });
  const moment = useRecordMoment();
  /** What is in the field while somebody types. It may end in a space, which the kept name does not. */
  const [typed, setTyped] = useState<string>();
  return (
    <form className={styles.name} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{label}</span>
        <input
          type="text"
          name="nickname"
          autoComplete="off"
          spellCheck={false}
          maxLength={nicknameLimit}
          disabled={moment === undefined}
          value={typed ?? nickname}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setNickname(currentTarget.value, Date.now());
            recordChanged();
          }}
          onBlur={() => setTyped(undefined)}
        />
      </label>
    </form>
  );
}
