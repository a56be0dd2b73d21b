// A form of a check that is drawn no more, as the page of a check imports it where somebody has begun it.
import type { APIRoute } from 'astro';
import { formerForms } from '#check/build/forms-for.ts';

export const getStaticPaths = () =>
  formerForms().map(({ name, text }) => ({ params: { form: name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript' } });
