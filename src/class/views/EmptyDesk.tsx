// The desk before there is a class: what it is for, how a receipt gets here, and where one begins.
import { href } from '#lib/href.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './ClassDesk.module.css';
import ownStyles from './EmptyDesk.module.css';
import { NewClass } from './NewClass.tsx';

type Props = { readonly onMake: (name: string, roster: readonly string[]) => void };

export function EmptyDesk({ onMake }: Props) {
  return (
    <div className={ownStyles.first}>
      <div>
        <p className={`${textStyles.lead} ${ownStyles.lead}`}>
          Drop what your pupils have handed in, and see who can do what, what is worth teaching again, and
          what they wrote. It is opened on this device. Nothing of it is sent anywhere, and this page could
          not send it if it tried.
        </p>
        <ol className={ownStyles.steps}>
          <li>
            <h2>You give out a link</h2>
            <p>
              <a href={href('/teach/assign/')}>Assign</a> lessons, and tick that you want a receipt. Pupils
              need no account.
            </p>
          </li>
          <li>
            <h2>They hand in a receipt</h2>
            <p>
              At the end each pupil makes one: a file, a piece of text, or codes on the screen. They hand it
              in the way your class hands in homework.
            </p>
          </li>
          <li>
            <h2>You drop them here</h2>
            <p>
              All of them at once, a whole folder if you like. Or paste the texts, or scan a pupil’s codes
              with this device: each one opens this page with the receipt in it.
            </p>
          </li>
        </ol>
        <p className={textStyles.fine}>
          Pupils who worked on paper count, too: you can type their answers in. A receipt shows what a browser
          recorded. It is not proof of who did it, or that help was not used: anybody can make one in
          another’s name.
        </p>
      </div>
      <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="make-class">
        <h2 id="make-class">Make a class</h2>
        <NewClass action="Make the class" onMake={onMake} />
      </section>
    </div>
  );
}
