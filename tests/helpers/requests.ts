// What a page asks for once it stands: most pages must then ask for nothing, whatever is done on them.
import type { Page } from '@playwright/test';

/**
 * Every request from now on. Call it when the page shows what only its scripts draw: that it was silent for a while says
 * nothing of a page whose machine is busy.
 */
export function watchRequests(page: Page): string[] {
  const requests: string[] = [];
  // What a page makes itself, and shows or hands to the browser as a file, is asked for nowhere.
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  return requests;
}
