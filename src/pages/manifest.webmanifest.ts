import type { APIRoute } from 'astro';
import { manifest } from '#home/manifest.ts';

export const GET: APIRoute = () => Response.json(manifest);
