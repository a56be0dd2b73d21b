// Lets the buttons of LineToCopy.astro copy the text beside them.

document.addEventListener('click', async ({ target }) => {
  const field = target instanceof Element ? target.closest('.copy-line')?.parentElement : undefined;
  const text = field?.querySelector('textarea');
  const said = field?.querySelector('output');
  if (!text || !said) return;
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    said.value = 'Copied.';
  } catch {
    // Without https, or where it is forbidden: the text is selected, which is the next best.
    said.value = 'This browser does not let the page copy. It is selected: copy it with the keyboard.';
  }
});
