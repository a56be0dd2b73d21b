// Lessons are MDX, rendered by Astro. All other content is data, loaded and checked by src/course/.
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

const lessons = defineCollection({
  loader: glob({
    base: 'content/lessons',
    pattern: '*/lesson.mdx',
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  }),
});

export const collections = { lessons };
