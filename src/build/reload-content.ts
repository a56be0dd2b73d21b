// Shows an author's change to a YAML file at once: without it `npm run dev` reloads on lessons alone.
import type { Plugin } from 'vite';

export function reloadContent(): Plugin {
  return {
    name: 'reload-content',
    configureServer(server) {
      server.watcher.add('content');
      server.watcher.on('change', (file) => {
        if (/content\/.*\.(ya?ml|json)$/.test(file)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
