// The list of packages of a site that has none yet: `npm run packages` writes the true one over it.
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => new Response('[]\n');
