// The site's own fonts, out of installed packages: Astro's provider for such packages would fetch them from the network.
// What stands in for them until they are here is in styles/fallback-fonts.css: Astro's own knows no bold and no font of Linux or Android.
import { fontProviders } from 'astro/config';

const newsreader = (weight: number, style: 'normal' | 'italic') => ({
  weight,
  style,
  src: [`@fontsource/newsreader/files/newsreader-latin-${weight}-${style}.woff2`] as const,
});

export const fonts = [
  {
    provider: fontProviders.local(),
    name: 'Newsreader',
    cssVariable: '--font-serif',
    fallbacks: ['Newsreader Times', 'Newsreader Noto', 'serif'],
    optimizedFallbacks: false,
    options: {
      variants: [newsreader(400, 'normal'), newsreader(400, 'italic'), newsreader(600, 'normal')],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Public Sans',
    cssVariable: '--font-sans',
    fallbacks: ['Public Sans Arial', 'Public Sans Roboto', 'sans-serif'],
    optimizedFallbacks: false,
    options: {
      variants: [
        {
          weight: '100 900',
          style: 'normal',
          src: ['@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'],
        },
      ],
    },
  },
] as const;
