// Check as a button. A page comes with it as the summary of an empty fold, which opens the reasons without a script; once a
// script judges the answer, it folds nothing, and a screen reader is to hear "Check, button" and not "collapsed".

/** Makes Check of a form a button, unless it is one or is being pressed. */
export function makeCheckButton(form: HTMLFormElement): void {
  const fold = form.querySelector<HTMLDetailsElement>('details[data-check]');
  const summary = fold?.querySelector('summary');
  // A press that began on the summary would end on nothing.
  if (!fold || !summary || summary.matches(':active')) return;
  const hasFocus = summary === document.activeElement;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.check = '';
  button.toggleAttribute('open', fold.open);
  button.append(...summary.childNodes);
  fold.replaceWith(button);
  if (hasFocus) button.focus({ preventScroll: true });
}
