// Dials that are set again after each thing that became known: one that has not been moved stands where the one before it stands.

/**
 * Lets the dials of an item follow one another.
 * @param form the item's form, with the answer that was kept
 * @param signal ends it
 */
export function followDials(form: HTMLFormElement, signal: AbortSignal): void {
  const dials = [...form.querySelectorAll<HTMLInputElement>('input[data-follows]')];
  // A kept number that is neither the one it started from nor the one before it was set by the learner.
  const moved = new Set(
    dials.filter(
      ({ value, defaultValue, dataset }) =>
        value !== defaultValue && value !== valueOf(form, dataset.follows),
    ),
  );
  const follow = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'range') return;
    moved.add(target);
    let last = target;
    for (const dial of dials) {
      if (dial.dataset.follows !== last.name) continue;
      if (moved.has(dial)) return;
      dial.value = target.value;
      last = dial;
    }
  };
  // In the capture phase, so that dials have moved before the answer is read and kept.
  form.addEventListener('input', follow, { capture: true, signal });
}

function valueOf(form: HTMLFormElement, name: string | undefined): string | undefined {
  const control = form.elements.namedItem(name ?? '');
  return control instanceof HTMLInputElement ? control.value : undefined;
}
