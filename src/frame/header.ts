// What the header of every page does beyond its links: "/" leads to the search, and "Aa" fetches its panel when it is opened.

// Every script of the page itself is here; whether anything is kept, what comes with them says.
document.documentElement.dataset.alive = '';

const panel = document.querySelector<HTMLElement>('#comfort');

function fill(): void {
  if (!panel || panel.firstElementChild) return;
  import('#comfort/comfort-panel.ts')
    .then((module) => module.fillComfortPanel(panel))
    .catch(() => {
      panel.textContent = 'This could not be fetched. You may be offline.';
    });
}

panel?.addEventListener('beforetoggle', fill);
// It may have been opened before this script arrived.
if (panel?.matches(':popover-open')) fill();

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || document.documentElement.dataset.keys) return;
  if (target instanceof Element && target.closest('input, textarea, select')) return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('#query');
  if (field) field.focus();
  else document.querySelector<HTMLElement>('[aria-keyshortcuts]')?.click();
});
