/** What the page's styles say that a picture must say itself; each part has it from the part around it. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'direction',
  'visibility',
] as const;

/** The same, of each part alone, with what they are where nothing is said. */
const single = { opacity: '1', 'unicode-bidi': 'normal' } as const;

const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;

interface Words {
  readonly title: string;
  readonly caption: string;
}

/** A drawn chart as a picture that stands alone: the page's styles written into it, with its title and what it shows. */
export function svgText(chart: SVGSVGElement, { title, caption }: Words): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  carryStyles(chart, copy);
  const { width, height } = chart.getBoundingClientRect();
  const style = getComputedStyle(chart);
  const ink = style.getPropertyValue('--ink');
  const lines = brokenInto(caption, width, 12);
  const top = margin + 22 + lines.length * 16 + 6;
  const [outerWidth, outerHeight] = [width + 2 * margin, top + height + margin];

  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('xmlns', namespace);
  picture.setAttribute('width', String(outerWidth));
  picture.setAttribute('height', String(outerHeight));
  picture.setAttribute('viewBox', `0 0 ${outerWidth} ${outerHeight}`);
  picture.setAttribute('font-family', "'IBM Plex Sans', system-ui, sans-serif");
  const ground = element('rect', { width: '100%', height: '100%' });
  ground.setAttribute('fill', style.getPropertyValue('--panel'));
  picture.append(ground, words(title, margin + 12, 14, 600, ink));
  for (const [at, line] of lines.entries())
    picture.append(words(line, margin + 32 + at * 16, 12, 400, style.getPropertyValue('--ink-2')));
  for (const [name, value] of Object.entries({ x: margin, y: top, width, height }))
    copy.setAttribute(name, String(value));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.append(copy);
  return new XMLSerializer().serializeToString(picture);
}

/** The picture as pixels, twice as fine as the screen has it. @throws {Error} when the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const loaded = new Promise<void>((resolve, reject) => {
    image.addEventListener('load', () => resolve());
    image.addEventListener('error', () => reject(new Error('The picture could not be drawn.')));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await loaded;
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be drawn.'));
    }, 'image/png');
  });
}

function carryStyles(from: Element, to: Element, around?: CSSStyleDeclaration): void {
  const style = getComputedStyle(from);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== around?.getPropertyValue(name)) to.setAttribute(name, value);
  }
  for (const [name, initial] of Object.entries(single)) {
    const value = style.getPropertyValue(name);
    if (value !== initial) to.setAttribute(name, value);
  }
  for (const name of ['class', 'style', 'aria-hidden']) to.removeAttribute(name);
  // Where the page's letters are not at hand, others take the same room.
  if (from instanceof SVGTextElement && from.getComputedTextLength() > 0) {
    to.setAttribute('textLength', from.getComputedTextLength().toFixed(1));
    to.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
  for (const [at, child] of [...from.children].entries()) {
    const copied = to.children[at];
    if (copied) carryStyles(child, copied, style);
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function words(text: string, y: number, size: number, weight: number, ink: string): SVGElement {
  const line = element('text', { x: String(margin), y: String(y), fill: ink });
  line.setAttribute('font-size', String(size));
  line.setAttribute('font-weight', String(weight));
  line.textContent = text;
  return line;
}

/** A paragraph in lines of about this width. */
function brokenInto(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(20, Math.floor(width / (size * 0.52)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
