// The course for the class desk, as scripts to import.
import type { APIRoute } from 'astro';
import { deskFiles } from '#class/build/desk-files.ts';

export const getStaticPaths = () =>
  deskFiles().map(({ name, text }) => ({ params: { file: name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript' } });
