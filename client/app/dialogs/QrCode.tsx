import { encode } from 'uqr';

/** `text` as a QR code: dark on light in every theme, because many readers need it so. The text must stand beside it too. */
export function QrCode({
  text,
  className,
}: {
  readonly text: string;
  readonly className?: string | undefined;
}) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
