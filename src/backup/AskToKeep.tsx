// Asks the browser not to remove what this site keeps, and says what it answered.
import buttonStyles from '#styles/patterns/button.module.css';
import styles from './Keep.module.css';
import { usePersistentStorage, type Persistence } from './use-persistent-storage.ts';

const answers: Readonly<Record<Persistence, string>> = {
  unknown: '',
  temporary: 'So far it has promised nothing.',
  persistent: 'This browser has promised to keep your record until you clear it yourself.',
  refused:
    'This browser did not promise. It may still keep your record for a long time, and a copy is the surer way. You can ask again later.',
  unsupported: 'This browser knows no such promise. Take a copy from time to time.',
};

export function AskToKeep() {
  const { promised, ask } = usePersistentStorage();
  const isOpen = promised === 'temporary' || promised === 'refused';
  return (
    <div className={`${buttonStyles.all} ${styles.part}`}>
      <p aria-live="polite">{answers[promised]}</p>
      {(isOpen || promised === 'unknown') && (
        <button type="button" disabled={!isOpen} onClick={ask}>
          Ask the browser to keep this
        </button>
      )}
    </div>
  );
}
