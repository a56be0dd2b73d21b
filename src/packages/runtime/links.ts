// Scripts of the site draw links to its other pages. In a package these are only their words: nothing behind them would be there.

/**
 * Watches over what is drawn from now on.
 * @param address where the page stands on the site; a link to a place on it stays one
 */
export function keepInside(address: string): void {
  const mend = () => {
    for (const link of document.querySelectorAll('a[href^="/"]')) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith(`${address}#`)) link.setAttribute('href', href.slice(address.length));
      else link.removeAttribute('href');
    }
  };
  mend();
  new MutationObserver(mend).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href'],
  });
}
