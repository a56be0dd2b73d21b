// Addresses inside the site, wherever it is published.

/** The address of a page or file: `path` starts with "/" and is the same at every base path. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
