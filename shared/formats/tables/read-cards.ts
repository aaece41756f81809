import { isId } from '../../base/ids.ts';
import { limits } from '../../base/limits.ts';
import type { Actor, Gate, GateType, Node, NodeKind, Phase, State } from '../../model/scenario.ts';
import { actorColours } from '../../document/commands/add-actor.ts';
import { gateTypes, nodeKinds } from '../../document/read-node.ts';
import { FormatError } from '../format-error.ts';
import { plainCard } from '../plain-records.ts';
import { given } from '../reading.ts';
import { unusedId } from '../unused-id.ts';
import { numberOf } from './csv-text.ts';
import { split } from './joined.ts';
import { Labelled } from './labelled.ts';
import type { Entry } from './tables.ts';

/** The cards of a file while it is read, found by their id or title. */
export class Cards {
  readonly nodes = new Map<string, Node>();
  /** What is said of a card or a link at length, by its id. */
  readonly descriptions = new Map<string, string>();
  /** Those that the file gives a place. */
  readonly placed = new Set<string>();
  readonly actors = new Labelled('actor', (id, label, order): Actor => ({
    id,
    label,
    colour: actorColours[order % actorColours.length] ?? '#5f6b72',
    order,
  }));
  readonly phases = new Labelled('phase', (id, label, order): Phase => ({ id, label, order }));
  private readonly byLabel = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly losses: Set<string>;

  constructor(losses: Set<string>) {
    this.losses = losses;
  }

  /** @throws {FormatError} with the line. */
  add({ cells, place }: Entry): void {
    const label = cells.get('label') ?? '';
    const card = plainCard(this.idOf(cells.get('id'), label, place), this.kindOf(cells), label);
    if (label.length > limits.titleLength) this.losses.add('Long titles are shortened.');
    const [x, y] = [numberOf(cells.get('x') ?? ''), numberOf(cells.get('y') ?? '')];
    const isPlaced = x !== undefined && y !== undefined;
    if (isPlaced) this.placed.add(card.id);
    this.describe(card.id, cells);
    const phase = cells.get('phase');
    const actor = cells.get('actor');
    this.nodes.set(card.id, {
      ...card,
      ...(isPlaced ? { pos: { x, y } } : {}),
      ...(cells.has('states') || cells.has('state ids') ? { states: statesOf(cells, place) } : {}),
      ...(cells.has('ordered')
        ? { ordered: /^(yes|true|1)$/i.test(cells.get('ordered') ?? '') }
        : {}),
      ...given('gate', gateOf(cells.get('gate'), place)),
      ...(phase === undefined ? {} : { phase: this.phases.idOf(phase) }),
      ...(actor === undefined ? {} : { owner: this.actors.idOf(actor) }),
      ...given('resolution', cells.get('resolution')?.slice(0, limits.noteLength)),
    });
    if (this.byLabel.has(label)) {
      this.losses.add(`Several cards are called “${label.slice(0, 80)}”: links name the first.`);
    } else this.byLabel.set(label, card.id);
  }

  /** The card of that id or else that title; an event is made of what is not there. */
  named(id: string | undefined, label: string | undefined): Node {
    const known = this.nodes.get(id ?? '') ?? this.nodes.get(this.byLabel.get(label ?? '') ?? '');
    if (known) return known;
    const name = label ?? id ?? '';
    const card = plainCard(unusedId(id ?? name, this.taken, 'card'), 'event', name);
    this.nodes.set(card.id, card);
    this.byLabel.set(name, card.id);
    return card;
  }

  /** Keeps the description of what has that id. */
  describe(id: string, cells: Entry['cells']): void {
    const text = cells.get('description');
    if (text === undefined) return;
    if (text.length > limits.noteLength) this.losses.add('Long descriptions are shortened.');
    this.descriptions.set(id, text.slice(0, limits.noteLength));
  }

  private idOf(id: string | undefined, label: string, place: string): string {
    if (id === undefined) return unusedId(label, this.taken, 'card');
    checkId(id, place);
    if (this.taken.has(id)) throw new FormatError('badId', `“${id}” is used twice`, place);
    this.taken.add(id);
    return id;
  }

  private kindOf(cells: Entry['cells']): NodeKind {
    const type = cells.get('type');
    const kind = nodeKinds.find((known) => known === type?.toLowerCase());
    if (kind === undefined && type !== undefined) {
      this.losses.add(`The type “${type.slice(0, 80)}” is left out: its cards are events.`);
    }
    return kind ?? 'event';
  }
}

function checkId(id: string, place: string): void {
  const shown = id.slice(0, 80);
  if (!isId(id)) throw new FormatError('badId', `“${shown}” is not an id`, place);
}

function statesOf(cells: Entry['cells'], place: string): readonly State[] {
  const ids = split(cells.get('state ids') ?? '');
  const labels = split(cells.get('states') ?? '');
  const phrases = split(cells.get('clauses') ?? '');
  const count = Math.max(ids.length, labels.length);
  if (count > limits.statesOfFile) throw new FormatError('tooBig', `${count} states`, place);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const id = ids[at] ?? unusedId(labels[at] ?? '', taken, 'state');
    checkId(id, place);
    const cut = (text = '') => text.slice(0, limits.titleLength);
    return { id, label: cut(labels[at] ?? id), phrase: cut(phrases[at]) };
  });
}

function gateOf(text: string | undefined, place: string): Gate | undefined {
  if (text === undefined) return undefined;
  const [word, count] = text.split(/\s+/);
  const type: GateType | undefined = gateTypes.find((known) => known === word);
  if (type === undefined) {
    throw new FormatError('badKind', `one of ${gateTypes.join(', ')} is expected`, place);
  }
  const k = numberOf(count ?? '');
  return k === undefined ? { type } : { type, k };
}
