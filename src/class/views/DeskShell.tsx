// The class desk once it is loaded: the open class, or a form to make the first one, and what is being brought in.
import { useStore } from '@nanostores/react';
import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import type { ClassHead } from '../class.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './ClassDesk.module.css';
import { rememberClass, type LoadedDesk } from '../load-desk.ts';
import { takeCodes } from '../intake/address-codes.ts';
import { AddressQuestion } from '../intake/AddressQuestion.tsx';
import { EmptyDesk } from './EmptyDesk.tsx';
import { IntakeForm, type Brought } from '../intake/IntakeForm.tsx';
import { LockedReceipts } from '../intake/LockedReceipts.tsx';
import { NewClass } from './NewClass.tsx';
import { IntakeNews } from '../intake/IntakeNews.tsx';
import { OpenClassView } from './OpenClassView.tsx';
import { droppedFiles } from '../intake/dropped-files.ts';
import { useIntake } from '../intake/use-intake.ts';

type Props = {
  readonly desk: LoadedDesk;
  /** Codes that came in the page's address and have no class yet. */
  readonly codes: readonly string[];
};

export function DeskShell({ desk, codes }: Props) {
  const { api } = desk;
  const classes = useStore(api.$classes);
  const open = useStore(api.$openClass);
  const keeping = useStore(api.$keeping);
  const { progress, intake, bring, undo, dismiss } = useIntake(api);
  const [leftOut, setLeftOut] = useState<readonly string[]>();
  const [isAdding, setIsAdding] = useState(false);
  const [isMaking, setIsMaking] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = open !== undefined;
  const bringCodes = useCallback(() => {
    takeCodes();
    void bring(codes);
  }, [codes, bring]);
  // The rest of something that the teacher has put in goes after it; anything else is asked about.
  const isAwaited = isOpen && codes.length > 0 && codes.every((code) => api.isAwaited(code, open.parts));
  useEffect(() => {
    if (isAwaited) bringCodes();
  }, [isAwaited, bringCodes]);

  const lay = (id: string) => api.openClass(id, api.$teacherKeys.get().keys);
  const turnTo = async (id: string) => {
    dismiss();
    setIsAdding(false);
    setIsMaking(false);
    rememberClass(id);
    await lay(id);
    heading.current?.focus();
  };
  const make = async (name: string, roster: readonly string[]) => {
    const isFirst = !isOpen && codes.length > 0;
    await turnTo(await api.makeClass(name, roster, Date.now()));
    // The desk without a class says so.
    if (isFirst) bringCodes();
  };
  const forget = async ({ id }: ClassHead) => {
    await api.forgetClass(id);
    rememberClass('');
    dismiss();
    const [next] = api.$classes.get();
    if (next) await turnTo(next.id);
    heading.current?.focus();
  };
  const tryAgain = async () => {
    await api.tryKeeping();
    const id = open?.head.id ?? api.$classes.get()[0]?.id;
    if (id) await lay(id);
  };
  const take = async (brought: readonly Brought[]) => {
    await bring(brought);
    setIsAdding(false);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (!isOpen) return;
    const text = event.dataTransfer.getData('text/plain');
    const files = await droppedFiles(event.dataTransfer);
    await take(files.length > 0 ? files : [text]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(isOpen);
  };
  const leave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) setIsOver(false);
  };

  const isEmpty = isOpen && open.receipts.length + open.locked.length + open.paper.length === 0;
  return (
    <div
      className={`${styles.desk} ${toolStyles.tool} ${buttonStyles.all}`}
      onDragOver={hover}
      onDragLeave={leave}
      onDrop={(event) => void drop(event)}
    >
      {keeping === 'tab' && (
        <p className={noticeStyles.notice}>
          <b>This browser keeps nothing for this site, has no room left, or does not answer.</b> The desk
          works as long as this tab is open, and what lies on it goes when you close it. Classes from before
          may not show. Keep the receipts as files, and export what you need.{' '}
          <button type="button" onClick={() => void tryAgain()}>
            Try again
          </button>
        </p>
      )}
      {isOpen ? (
        <OpenClassView
          key={open.head.id}
          open={open}
          desk={desk}
          heading={heading}
          isAdding={isAdding || isEmpty}
          canAdd={!isEmpty}
          onAdd={() => setIsAdding(!isAdding)}
          onForget={() => void forget(open.head)}
          switcher={
            <Switcher
              classes={classes}
              chosen={open.head.id}
              onChoose={(id) => void turnTo(id)}
              onNew={() => setIsMaking(!isMaking)}
              isMaking={isMaking}
            />
          }
        >
          {isMaking && (
            <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="make-class">
              <h2 id="make-class">Make another class</h2>
              <NewClass action="Make the class" onMake={(name, roster) => void make(name, roster)} />
            </section>
          )}
          {(isAdding || isEmpty) && <IntakeForm isOver={isOver} onBring={(brought) => void take(brought)} />}
          {codes.length > 0 &&
            !isAwaited &&
            (codes === leftOut ? (
              <output className={noticeStyles.notice}>
                <b>What came in by the address is in no class.</b> It stays here until you leave this page.{' '}
                <button type="button" onClick={() => setLeftOut(undefined)}>
                  Ask again
                </button>
              </output>
            ) : (
              <AddressQuestion
                key={`${open.head.id} ${codes.length}`}
                codes={codes}
                head={open.head}
                api={api}
                onYes={() => {
                  bringCodes();
                  heading.current?.focus();
                }}
                onNo={() => {
                  setLeftOut(codes);
                  heading.current?.focus();
                }}
              />
            ))}
          <IntakeNews
            progress={progress}
            intake={intake}
            onUndo={() => {
              void undo();
              heading.current?.focus();
            }}
            onDismiss={dismiss}
          />
          {open.locked.length > 0 && (
            <LockedReceipts
              locked={open.locked}
              restoreKey={api.restoreKey}
              onKey={() => void lay(open.head.id)}
            />
          )}
        </OpenClassView>
      ) : (
        <>
          <h1 ref={heading} tabIndex={-1}>
            The class desk
          </h1>
          {codes.length > 0 && (
            <output className={noticeStyles.notice}>
              <b>
                {codes.length === 1 ? 'One code has' : `${codes.length} codes have`} come in by its address.
              </b>{' '}
              Make a class, and it goes there: anybody can make a receipt in another’s name.
            </output>
          )}
          <EmptyDesk onMake={(name, roster) => void make(name, roster)} />
        </>
      )}
    </div>
  );
}

type SwitcherProps = {
  readonly classes: readonly ClassHead[];
  readonly chosen: string;
  readonly isMaking: boolean;
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
};

function Switcher({ classes, chosen, isMaking, onChoose, onNew }: SwitcherProps) {
  return (
    <div className={`${styles.actions} ${styles.pick}`}>
      {classes.length > 1 && (
        <>
          <label htmlFor="class-chosen">Class</label>
          <select id="class-chosen" value={chosen} onChange={(event) => onChoose(event.target.value)}>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="button" aria-expanded={isMaking} onClick={onNew}>
        Another class
      </button>
    </div>
  );
}
