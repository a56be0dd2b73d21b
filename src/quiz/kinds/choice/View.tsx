import { flag } from '#styles/attributes.ts';
import { Feedback } from '../../form/Feedback.tsx';
import { choiceField } from '../../fields.ts';
import { orderParts } from '../../part-order.ts';
import { RichText } from '../../RichText.tsx';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

function ChoiceView({ item, sources, order }: ViewProps<'choice'>) {
  return orderParts(order, item.options).map((option) => (
    <div key={option.id} className={styles.option} data-scope="" data-choice="">
      <label data-part={flag(!item.reopens)}>
        <input
          type={item.several ? 'checkbox' : 'radio'}
          name={choiceField}
          value={option.id}
          required={!item.several}
          data-n="1"
          data-any={flag(item.several)}
          data-right={flag(!item.reopens && option.correct)}
        />
        <span>
          <RichText text={option.text} sources={sources} links={false} />
        </span>
      </label>
      {!item.reopens && (
        <Feedback
          n={1}
          isKey={option.correct}
          text={option.feedback}
          evidence={option.evidence}
          sources={sources}
        />
      )}
    </div>
  ));
}

export const choiceView: KindView<'choice'> = {
  View: ChoiceView,
  instruction: (item) => (item.several ? 'Choose every one that fits' : 'Choose one'),
  check: (item) => (item.reopens ? 'Keep my answer' : 'Check'),
};
