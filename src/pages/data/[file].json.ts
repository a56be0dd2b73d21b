import type { APIRoute } from 'astro';
import { dataFiles } from '#course/data-files.ts';

export const getStaticPaths = () =>
  Object.entries(dataFiles).map(([file, read]) => ({ params: { file }, props: { read } }));

export const GET: APIRoute<{ read: () => unknown }> = ({ props }) => Response.json(props.read());
