import { Feedback } from '../../Feedback.tsx';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

function SliderView({ item, sources, prefix }: ViewProps<'slider'>) {
  return (
    <div className={styles.slider} data-scope>
      <input
        type="range"
        name="forecast"
        min="0"
        max="100"
        defaultValue="50"
        aria-labelledby={`${prefix}-stem`}
        aria-describedby={`${prefix}-ends`}
      />
      {/* The script that runs before React writes the number too, so React leaves it alone. */}
      <output data-echo="forecast" suppressHydrationWarning>
        50
      </output>
      <p id={`${prefix}-ends`} className={styles.ends}>
        <span>0 = {item.ends.low}</span> <span>100 = {item.ends.high}</span>
      </p>
      {!item.reopens && (
        <Feedback n={0} isKey text={item.reveal.feedback} evidence={item.reveal.evidence} sources={sources} />
      )}
    </div>
  );
}

export const sliderView: KindView<'slider'> = {
  View: SliderView,
  instruction: () => 'Set a number',
  needs: () => 0,
  rule: (item) => (item.outcome === undefined ? undefined : 'Scored'),
  check: (item) => (item.outcome === undefined ? 'Keep my number' : 'Check'),
};
