// What the teacher's desk works with, as a script to import.
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(DESK_TOOLS, { headers: { 'Content-Type': 'text/javascript' } });
