// The count of what is due. Pages name this address as it is: with the questions' hash in it, each page would change with any of them.
// It imports nothing, so an old one never meets a script of another version.
import type { APIRoute } from 'astro';
import { badgeScript } from '#review/build/badge-script.ts';

export const GET: APIRoute = () =>
  new Response(badgeScript(), { headers: { 'Content-Type': 'text/javascript' } });
