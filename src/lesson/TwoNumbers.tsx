// Two numbers that a learner set far apart on the page, side by side, and the gap between them.
import styles from './numbers.module.css';
import { useNumbers } from '#question/use-numbers.ts';

type Props = {
  readonly cards: readonly { readonly placement: string; readonly anchor: string; readonly name: string }[];
};

export function TwoNumbers({ cards }: Props) {
  const numbers = useNumbers(cards.map(({ placement }) => placement));
  const [one, other] = numbers;
  const gap = one === undefined || other === undefined ? undefined : Math.abs(one - other);
  return (
    <figure className={styles.numbers}>
      <figcaption>
        {gap === undefined ? 'Set both numbers, and you see them here' : 'Your two numbers'}
      </figcaption>
      <table>
        <tbody>
          {cards.map(({ anchor, name }, index) => (
            <tr key={anchor}>
              <th scope="row">
                <a href={`#${anchor}`}>{name}</a>
              </th>
              <td>{numbers[index] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">The gap</th>
            <td>{gap ?? '–'}</td>
          </tr>
        </tfoot>
      </table>
    </figure>
  );
}
