// Fetches the reading aloud for a page where it can be heard: other devices get no button and no script for it.
import { whenHeard } from './when-heard.ts';

whenHeard(() => {
  // Without it the page is read as it is.
  import('./listen-buttons.ts').then(({ addButtons }) => addButtons()).catch(() => {});
});
