// An element that is found once: on a long page a search by role takes longer than the press after which it is looked at.
import type { ElementHandle, Locator } from '@playwright/test';

/** The one element that a locator names, seen or not, for as long as the page stands. */
export async function found(locator: Locator): Promise<ElementHandle<HTMLElement | SVGElement>> {
  return locator.evaluateHandle((element) => element);
}
