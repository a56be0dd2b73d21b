// The questions of a lesson, as the review page imports them when a sitting needs them.
import type { APIRoute } from 'astro';
import { reviewFiles } from '#review/build/review-files.ts';

export const getStaticPaths = () =>
  reviewFiles().map(({ name, text }) => ({ params: { file: name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript' } });
