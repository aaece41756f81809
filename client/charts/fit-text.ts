let measure: CanvasRenderingContext2D | null | undefined;

/** Width of a text in CSS pixels, in the page's own letters. */
export function textWidth(text: string, size: number, weight = 400): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return text.length * size * 0.55;
  measure.font = `${weight} ${size}px 'IBM Plex Sans Variable', 'Vazirmatn Variable', system-ui`;
  return measure.measureText(text).width;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (textWidth(`${text.slice(0, middle)}…`, size, weight) <= width) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? '' : `${text.slice(0, fits).trimEnd()}…`;
}
