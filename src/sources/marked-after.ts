// Marks in a text what a question asks for, once that question is checked.

const texts = [...document.querySelectorAll<HTMLElement>('[data-marked-after]')];

const isChecked = (number: string) =>
  document.querySelector(`form[data-number='${number}'] [data-check][open]`) !== null;

function mark(): void {
  for (const text of texts)
    text.toggleAttribute('data-marked', text.dataset.markedAfter?.split(' ').some(isChecked));
}

// A question may have been checked before this script arrived. An observer, unlike an event, is heard before the next frame.
mark();
new MutationObserver(mark).observe(document.body, { subtree: true, attributeFilter: ['open'] });
