// The questions in GIFT, which Moodle imports: the whole bank, and what each lesson asks.
import type { APIRoute } from 'astro';
import { getContent } from '#course/index.ts';
import { giftFiles } from '#exchange/build/exchange-files.ts';

export const getStaticPaths = () =>
  giftFiles(getContent()).map(({ name, read }) => ({ params: { file: name }, props: { read } }));

export const GET: APIRoute<{ read: () => string }> = ({ props }) =>
  new Response(props.read(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
