// Shows a button that installs the course as an app, where and only while the browser offers that.

type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> };

const button = document.querySelector<HTMLButtonElement>('[data-install]');
let offered: InstallPrompt | undefined;

addEventListener('beforeinstallprompt', (event) => {
  if (!button) return;
  event.preventDefault();
  // The browsers that send this event send it so; TypeScript's own types do not have it.
  offered = event as InstallPrompt;
  button.hidden = false;
});

// An offer can be taken up once.
button?.addEventListener('click', () => {
  button.hidden = true;
  void offered?.prompt();
});
