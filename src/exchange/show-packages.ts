// Says beside each package how large it is and of which version, or that this copy of the site has none. Touches the page; asks
// the site for the list that `npm run packages` leaves in it.
import { list, open, string, type Read } from '#lib/decoders.ts';
import { element } from '#lib/element.ts';
import { kilobytes } from '#lib/format.ts';

const number: Read<number> = (value) => (typeof value === 'number' ? value : undefined);

const listings = list(
  open({
    file: string(200),
    version: string(40, /^[0-9a-f]+$/),
    bytes: number,
    sha256: string(64, /^[0-9a-f]{64}$/),
  }),
  500,
);
type Listing = NonNullable<ReturnType<typeof listings>>[number];

/** Goes through the offer of a page. */
export async function showPackages(offer: HTMLElement): Promise<void> {
  const say = (text: string) => offer.querySelector('[data-packages-notice]')?.replaceChildren(text);
  let known: readonly Listing[] | undefined;
  try {
    const response = await fetch(offer.dataset.packages ?? '', { cache: 'no-cache' });
    known = response.ok ? listings(await response.json()) : [];
  } catch {
    say('The list of packages could not be fetched, so sizes and versions are missing here.');
    return;
  }
  if (!known || known.length === 0) {
    say(
      'This copy of the site offers no packages. Whoever runs it makes them with npm run packages. These are the ones there can be:',
    );
    for (const cell of offer.querySelectorAll('td, thead th:not(:first-child)')) cell.remove();
    return;
  }
  const byFile = new Map(known.map((listing) => [listing.file, listing]));
  for (const link of offer.querySelectorAll('a[download]')) {
    const listing = byFile.get(link.getAttribute('href')?.split('/').at(-1) ?? '');
    if (listing) link.after(element('small', {}, `${kilobytes(listing.bytes)}, version ${listing.version}`));
    else link.replaceWith('not here');
  }
  const sums = known.map(({ sha256, file }) => `${sha256}  ${file}\n`).join('');
  offer.append(
    element(
      'details',
      { class: 'sums' },
      element('summary', {}, 'Checksums (SHA-256)'),
      element('pre', {}, sums),
    ),
  );
}
