// The bank as a table, for a spreadsheet.
import type { APIRoute } from 'astro';
import { getContent } from '#course/index.ts';
import { bankCsv } from '#exchange/build/exchange-files.ts';

export const GET: APIRoute = () =>
  new Response(bankCsv(getContent()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
