// A QR code, drawn on the spot: black on white in every theme, because that is what cameras read best.
import { correction, generate } from 'lean-qr/nano';
import { tryOrUndefined } from '../try-or-undefined.ts';
import { qrPath } from './qr-path.ts';
import toolStyles from '#styles/patterns/tool.module.css';

type Props = {
  readonly text: string;
  /** What it leads to. */
  readonly label: string;
};

/** The quiet zone that a reader needs around it. */
const margin = 4;

export function QrCode({ text, label }: Props) {
  // It throws at what is too long for any code.
  const code = tryOrUndefined(() => generate(text, { minCorrectionLevel: correction.L }));
  if (!code) return <p>This is too long for a QR code.</p>;
  const size = code.size + 2 * margin;
  const box = `${-margin} ${-margin} ${size} ${size}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M${-margin} ${-margin}h${size}v${size}h${-size}z"/><path d="${qrPath(code)}"/></svg>`;
  return (
    <img
      className={toolStyles.qr}
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={label}
      width={size}
      height={size}
    />
  );
}
