import type { Link } from '../../shared/model/scenario.ts';
import { laterBy, neverActs } from '../../shared/model/rounds.ts';
import { pathOf } from '../../shared/drawing/curve.ts';
import { glyphs, headAt, shortened, type Glyph } from '../../shared/drawing/glyphs.ts';
import colours from '../kit/link-colour.module.css';
import { numberOf, strengthWidth } from '../../shared/drawing/link-number.ts';
import type { FrameChanges } from './frame-changes.ts';
import type { Surface } from './surface.ts';
import type { Route } from '../../shared/drawing/link-book.ts';
import styles from './LinkLayer.module.css';

interface Drawn {
  readonly group: SVGGElement;
  readonly line: SVGPathElement;
  readonly head: SVGPathElement;
  /** What they were last drawn for: setting an attribute to what it is costs a style pass. */
  route?: Route;
  glyph?: Glyph;
  width?: number;
  look?: string;
  link?: Link;
  hidden?: boolean;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * The lines of all links in view, drawn straight into one `<svg>` from the live places: no React, no
 * markers, two paths a link.
 */
export class LinkLayer {
  readonly #root: SVGGElement;
  readonly #surface: Surface;
  readonly #drawn = new Map<string, Drawn>();
  readonly #restyle = new Set<string>();
  readonly #stop: (() => void)[] = [];
  /** Links whose both ends are dragged, moved together by one transform. */
  readonly #carrier: SVGGElement;
  readonly #carried = new Set<string>();
  #hovered: string | null = null;
  #held: ReadonlySet<string> = new Set();

  constructor(root: SVGGElement, surface: Surface) {
    this.#root = root;
    this.#surface = surface;
    this.#carrier = document.createElementNS(svgNamespace, 'g');
    root.append(this.#carrier);
  }

  start(): () => void {
    const { board } = this.#surface;
    const all = () => {
      for (const id of this.#drawn.keys()) this.#restyle.add(id);
      this.#surface.schedule();
    };
    this.#stop.push(
      this.#surface.addPart(this.#part),
      board.selection.subscribe(all),
      board.answer.subscribe((answer, before) => {
        // Cards that begin or cease to repeat change what a delayed link is, and are variables anew.
        if (answer.suspended !== before.suspended || answer.states !== before.states) all();
      }),
      board.live.subscribe(all),
      board.marks.subscribe(all),
    );
    return () => {
      for (const stop of this.#stop.splice(0)) stop();
      for (const { group } of this.#drawn.values()) group.remove();
      this.#drawn.clear();
    };
  }

  readonly #part = (changes: FrameChanges): void => {
    if (changes.window) this.#mount(this.#surface.lines);
    if (this.#held !== this.#surface.held) this.#carry(this.#surface.held);
    this.#moveCarrier();
    for (const id of changes.links) {
      if (this.#carried.has(id)) continue;
      this.#draw(id);
      // One that only moved looks as it did.
      if (this.#drawn.get(id)?.link !== this.#surface.links.get(id)) this.#restyle.add(id);
    }
    if (this.#hovered !== this.#surface.hovered) {
      for (const id of [this.#hovered, this.#surface.hovered])
        if (id !== null) this.#restyle.add(id);
      this.#hovered = this.#surface.hovered;
    }
    for (const id of this.#restyle) this.#style(id);
    this.#restyle.clear();
  };

  #mount(wanted: ReadonlySet<string>): void {
    for (const [id, { group }] of this.#drawn) {
      if (wanted.has(id)) continue;
      group.remove();
      this.#drawn.delete(id);
    }
    for (const id of wanted) {
      if (this.#drawn.has(id)) continue;
      const group = document.createElementNS(svgNamespace, 'g');
      const line = document.createElementNS(svgNamespace, 'path');
      const head = document.createElementNS(svgNamespace, 'path');
      line.setAttribute('class', styles.line ?? '');
      head.setAttribute('class', styles.head ?? '');
      group.append(line, head);
      this.#drawn.set(id, { group, line, head });
      this.#draw(id);
      this.#style(id);
      this.#root.append(group);
    }
  }

  /** A drag began, ended or grew: links between what is dragged go along as they are. */
  #carry(held: ReadonlySet<string>): void {
    this.#held = held;
    for (const id of this.#carried) {
      const drawn = this.#drawn.get(id);
      if (drawn) this.#root.append(drawn.group);
      this.#draw(id);
    }
    this.#carried.clear();
    for (const [id, { group }] of held.size > 1 ? this.#drawn : []) {
      const link = this.#surface.links.get(id);
      if (!link || !held.has(link.from) || !held.has(link.to)) continue;
      this.#carried.add(id);
      this.#carrier.append(group);
    }
  }

  #moveCarrier(): void {
    if (this.#carried.size === 0) return;
    const [first] = this.#held;
    const thing = first === undefined ? undefined : this.#surface.things.byId.get(first);
    if (!thing) return;
    const { box, stored } = thing;
    this.#carrier.setAttribute('transform', `translate(${box.x - stored.x} ${box.y - stored.y})`);
  }

  #draw(id: string): void {
    const drawn = this.#drawn.get(id);
    const link = this.#surface.links.get(id);
    const route = this.#surface.links.route(id);
    if (!drawn) return;
    const hidden = !link || !route;
    if (drawn.hidden !== hidden) {
      drawn.hidden = hidden;
      drawn.group.style.display = hidden ? 'none' : '';
    }
    if (hidden || drawn.route === route) return;
    drawn.route = route;
    drawn.line.setAttribute(
      'd',
      pathOf(shortened(route.curve, route.to, glyphs[link.kind].length)),
    );
    drawn.head.setAttribute('d', headAt(glyphs[link.kind], route.to));
  }

  #style(id: string): void {
    const drawn = this.#drawn.get(id);
    const link = this.#surface.links.get(id);
    if (!drawn || !link) return;
    drawn.link = link;
    const glyph = glyphs[link.kind];
    if (drawn.glyph !== glyph) {
      drawn.glyph = glyph;
      delete drawn.route;
      this.#draw(id);
    }
    const width = this.#widthOf(link);
    if (drawn.width !== width) {
      drawn.width = width;
      drawn.line.setAttribute('stroke-width', String(width));
    }
    const look = this.#classOf(link, glyph.filled);
    if (drawn.look !== look) {
      drawn.look = look;
      drawn.group.setAttribute('class', look);
    }
  }

  #widthOf(link: Link): number {
    const mark = this.#surface.board.marks.getState().byLink?.get(link.id);
    if (mark) return Math.round(mark.width * 4) / 4;
    const { nodes } = this.#surface.board.scenario.getState();
    const number = numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) });
    const live = number && this.#surface.board.live.getState().get(number.param)?.value;
    return Math.round(strengthWidth(number, live ?? number?.num.v) * 4) / 4;
  }

  #classOf(link: Link, filled: boolean): string {
    const { board } = this.#surface;
    const { selected, focused } = board.selection.getState();
    const scenario = board.scenario.getState();
    const isOut = board.answer.getState().suspended.has(link.id) || neverActs(link, scenario);
    const near = selected.has(link.from) || selected.has(link.to);
    const { byLink } = board.marks.getState();
    const tone = byLink ? (byLink.get(link.id)?.tone ?? 'aside') : undefined;
    return [
      (tone === undefined || tone === 'aside') && colours[isOut ? 'relates' : link.kind],
      !filled && styles.hollow,
      isOut && styles.suspended,
      laterBy(link, scenario) > 0 && styles.later,
      (selected.has(link.id) || focused === link.id) && styles.selected,
      (near || this.#surface.hovered === link.id) && styles.near,
      tone && styles[tone],
    ]
      .filter(Boolean)
      .join(' ');
  }
}
