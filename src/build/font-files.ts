// The site's own fonts, out of installed packages: Astro's provider for such packages would fetch them from the network.
// Text never moves for a font under a reader's eyes: frame/inline-start.ts sees to that.
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
    fallbacks: ['serif'],
    options: {
      variants: [newsreader(400, 'normal'), newsreader(400, 'italic'), newsreader(600, 'normal')],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Public Sans',
    cssVariable: '--font-sans',
    fallbacks: ['sans-serif'],
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
