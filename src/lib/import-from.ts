// Modules that a page imports by their address when they are needed.

/**
 * Imports one. It is the boundary to files that this site's own build has written: the caller says what they export.
 * @param tries how often it failed before: some browsers remember a failed import under its address
 * @throws when it cannot be had
 */
export function importFrom<Module>(address: string, tries: number): Promise<Module> {
  return import(/* @vite-ignore */ tries > 0 ? `${address}?again=${tries}` : address);
}
