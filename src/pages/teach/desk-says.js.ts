// What the teacher's desk says of questions and misconceptions, as a script to import.
import type { APIRoute } from 'astro';
import { classSays } from '#class/build/desk-course.ts';

export const GET: APIRoute = () =>
  new Response(`export default ${JSON.stringify(classSays())};`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
