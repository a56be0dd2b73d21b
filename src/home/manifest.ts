// The course as an app: its name, its icons, and where it begins.
import { href } from '#lib/href.ts';
import { siteName } from '#lib/site.ts';

const icon = (name: string, type: string, sizes: string, purpose = 'any') => ({
  src: href(`/${name}`),
  type,
  sizes,
  purpose,
});

/** What the browser reads when somebody installs the course. */
export const manifest = {
  id: href('/'),
  name: siteName,
  short_name: siteName,
  description: 'One news report, read to the bottom.',
  lang: 'en-GB',
  start_url: href('/lessons/'),
  scope: href('/'),
  display: 'standalone',
  theme_color: '#ffffff',
  background_color: '#fbfaf6',
  icons: [
    icon('favicon.svg', 'image/svg+xml', 'any'),
    icon('icon-192.png', 'image/png', '192x192'),
    icon('icon-512.png', 'image/png', '512x512'),
    icon('icon-maskable.png', 'image/png', '512x512', 'maskable'),
  ],
};
