// The script that counts what is due. Its address has no hash: with one, every page would change whenever a question does.
// It imports nothing, so an old one never meets a script of another version.
import type { APIRoute } from 'astro';
import { badgeScript } from '#review/build/badge-script.ts';

export const GET: APIRoute = () =>
  new Response(badgeScript(), { headers: { 'Content-Type': 'text/javascript' } });
