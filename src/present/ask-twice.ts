/** Asks once more in the button itself, because what it does cannot be undone. The words are in its `data-sure`. */
export function askTwice(button: HTMLElement, act: () => void): void {
  const { sure = '' } = button.dataset;
  const asked = button.textContent;
  if (asked === sure) {
    button.textContent = button.dataset.first ?? '';
    act();
    return;
  }
  button.dataset.first = asked;
  button.textContent = sure;
  button.addEventListener('blur', () => button.replaceChildren(asked), { once: true });
}
