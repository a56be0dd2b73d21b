// What a framed question says to the page around it, and the script by which that page can hear it.

/** The one message there is; `height` is in CSS pixels. */
export type HeightMessage = { readonly type: 'says-who:height'; readonly height: number };

export const heightType: HeightMessage['type'] = 'says-who:height';

/** In pixels: no question is higher, and whoever says so is not heard. */
const highest = 10_000;

/**
 * The script for the owner of frames: it believes nobody but the frames of this site.
 * @param origin of this site
 */
export const ownerScript = (origin: string): string => `<script>
  addEventListener('message', (event) => {
    if (event.origin !== '${origin}' || event.data?.type !== '${heightType}') return;
    const { height } = event.data;
    if (!(height > 0 && height < ${highest})) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === event.source) frame.height = height;
    }
  });
</script>`;
