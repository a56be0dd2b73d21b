// The questions in QTI 3, a content package of the whole bank and one of what each lesson asks.
import type { APIRoute } from 'astro';
import { getContent } from '#course/index.ts';
import { qtiFiles } from '#exchange/build/qti-files.ts';

export const getStaticPaths = () =>
  qtiFiles(getContent()).map(({ name, read }) => ({ params: { file: name }, props: { read } }));

export const GET: APIRoute<{ read: () => Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.read(), { headers: { 'Content-Type': 'application/zip' } });
