import type { Position } from '../../shared/model/scenario.ts';
import type { Peer } from './peers.ts';

/** Draws a name on its colour with its corner at a place in CSS pixels. */
export type DrawChip = (
  context: CanvasRenderingContext2D,
  words: string,
  peer: Pick<Peer, 'user' | 'ink'>,
  at: Position,
) => void;

const height = 18;
/** Names kept at most: a room's people many times over. */
const most = 500;

let kept: { readonly look: string; readonly draw: DrawChip } | undefined;

/**
 * Chips as small pictures, each drawn once: shaping thirty names in every frame would cost a
 * millisecond. `density` = bitmap pixels per CSS pixel.
 */
export function chipsFor(font: string, density: number): DrawChip {
  const look = `${density} ${font}`;
  if (kept?.look === look) return kept.draw;
  const draw = chipDrawer(font, density);
  kept = { look, draw };
  return draw;
}

function chipDrawer(font: string, density: number): DrawChip {
  const pictures = new Map<string, HTMLCanvasElement>();
  return (context, words, { user, ink }, { x, y }) => {
    const key = `${user.colour} ${words}`;
    let picture = pictures.get(key);
    if (!picture) {
      if (pictures.size >= most) pictures.clear();
      picture = paint(words, user.colour, ink, font, density);
      pictures.set(key, picture);
    }
    context.drawImage(picture, x, y, picture.width / density, picture.height / density);
  };
}

function paint(
  words: string,
  colour: string,
  ink: string,
  font: string,
  density: number,
): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) return picture;
  const face = `600 11px ${font}`;
  context.font = face;
  const width = Math.ceil(context.measureText(words).width) + 12;
  picture.width = Math.ceil(width * density);
  picture.height = Math.ceil(height * density);
  // Setting a size resets the context.
  context.scale(density, density);
  context.font = face;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(0, 0, width, height, 5);
  context.fill();
  context.fillStyle = ink;
  context.fillText(words, 6, 13);
  return picture;
}
