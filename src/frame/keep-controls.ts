// Keeps what every control holds while a page waits in memory for somebody to press Back: WebKit empties the controls of forms
// that browsers are asked not to fill (autocomplete="off"), and the next letter would overwrite what was kept.
// https://github.com/WebKit/WebKit/blob/main/Source/WebCore/html/HTMLFormElement.cpp, resumeFromDocument

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Keeps controls from the page's going to its coming back, and lets nobody hear of them until they are as they were. */
export function keepControls(): void {
  let held: (() => void)[] = [];
  let isEmptied = false;
  const putBack = () => {
    for (const restore of held) restore();
  };

  addEventListener('pagehide', () => {
    // A file cannot be put back, and a password should not.
    const all = document.querySelectorAll<Control>('input:not([type=file],[type=password]),select,textarea');
    held = [...all].map((control) => {
      const { value } = control;
      const isChecked = 'checked' in control && control.checked;
      return () => {
        if (control.value !== value) control.value = value;
        if ('checked' in control) control.checked = isChecked;
      };
    });
  });

  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isEmptied = true;
    putBack();
    // WebKit empties them in a task of its own, which may come after this event.
    requestAnimationFrame(() =>
      setTimeout(() => {
        putBack();
        isEmptied = false;
      }),
    );
  });

  for (const type of ['input', 'change', 'click']) {
    addEventListener(
      type,
      (event) => {
        if (!isEmptied) return;
        event.stopImmediatePropagation();
        putBack();
      },
      true,
    );
  }
}
