// A QR code, drawn on the spot: black on white in every theme, because that is what cameras read best.
import { useNewest } from '../hooks/use-address.ts';
import type { QrDrawing } from './draw-qr.ts';
import toolStyles from '#styles/patterns/tool.module.css';

type Props = {
  readonly text: string;
  /** What it leads to. */
  readonly label: string;
};

/** It comes behind what the page starts with. Once a page stands, whatever is done on it asks for nothing. */
const drawing = import('./draw-qr.ts').catch(() => undefined);

/** Or why there is none. */
async function draw(text: string): Promise<QrDrawing | string> {
  const module = await drawing;
  if (!module) return 'The QR code could not be fetched. You may be offline.';
  return module.drawQr(text) ?? 'This is too long for a QR code.';
}

export function QrCode({ text, label }: Props) {
  const drawn = useNewest(draw, text);
  if (!drawn) return null;
  if (typeof drawn === 'string') return <p>{drawn}</p>;
  const { source, size } = drawn;
  return <img className={toolStyles.qr} src={source} alt={label} width={size} height={size} />;
}
