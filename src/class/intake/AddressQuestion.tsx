// Asks whether results that came in the page's own address belong to the class that lies open. Until then nothing is kept.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ClassHead } from '../class.ts';
import noticeStyles from '#styles/patterns/notice.module.css';
import styles from '../views/ClassDesk.module.css';
import type { DeskApi } from '../load-desk.ts';
import { counted } from '#lib/format.ts';
import { Isolated } from '../views/Isolated.tsx';
import { listed } from '../views/class-words.ts';
import { sourceOf } from './use-intake.ts';

type Props = {
  readonly codes: readonly string[];
  readonly head: ClassHead;
  readonly api: DeskApi;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

type Found = Awaited<ReturnType<DeskApi['lookInto']>>;

export function AddressQuestion({ codes, head, api, onYes, onNo }: Props) {
  const [found, setFound] = useState<Found>();
  const heading = useRef<HTMLHeadingElement>(null);
  const yes = useEffectEvent(onYes);
  useEffect(() => {
    let isNewest = true;
    const look = async () => {
      const inside = await api.lookInto(codes.map(sourceOf), api.$teacherKeys.get().keys, Date.now());
      if (!isNewest) return;
      // What is here already, or does not open, is said as of anything else that is brought.
      if (isEmpty(inside)) yes();
      else setFound(inside);
    };
    void look();
    return () => {
      isNewest = false;
    };
  }, [codes, api]);
  // It was not asked for by anything on the page, so it takes the focus.
  const isAsked = found !== undefined;
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  if (!found) return undefined;
  return (
    <section className={noticeStyles.notice} aria-labelledby="address-question" data-screen="">
      <h3 id="address-question" ref={heading} tabIndex={-1}>
        Put it into <bdi>{head.name}</bdi>?
      </h3>
      <p>
        This address carries <Isolated text={contentOf(found)} names={namesOf(found)} />. An address says
        nothing of who made it: anybody can make a receipt in another’s name.
      </p>
      <p className={styles.actions}>
        <button type="button" onClick={onYes}>
          Yes, put it in
        </button>
        <button type="button" onClick={onNo}>
          No, leave it out
        </button>
      </p>
    </section>
  );
}

const isEmpty = ({ taken, locked, parts }: Found) => taken.length + locked.length + parts.length === 0;

const namesOf = ({ taken }: Found) => [...new Set(taken.map(({ receipt }) => receipt.pupil))];

/** "2 results of Amina and Bo, and 1 part of a result" */
function contentOf(found: Found): string {
  const { taken, locked, parts } = found;
  const said = [
    taken.length > 0 && `${counted(taken.length, 'result', 'results')} of ${listed(namesOf(found))}`,
    locked.length > 0 && `${counted(locked.length, 'result', 'results')} that no key here opens`,
    parts.length > 0 && `${counted(parts.length, 'part', 'parts')} of a result`,
  ].filter((one) => one !== false);
  return listed(said);
}
