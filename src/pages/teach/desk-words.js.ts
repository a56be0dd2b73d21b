// The words of every part of every question, for the teacher's desk, as a script to import.
import type { APIRoute } from 'astro';
import { classWords } from '#class/build/desk-course.ts';

export const GET: APIRoute = () =>
  new Response(`export default ${JSON.stringify(classWords())};`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
