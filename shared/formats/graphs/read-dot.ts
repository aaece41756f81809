import { linkKinds } from '../../document/read-link.ts';
import { nodeKinds } from '../../document/read-node.ts';
import type { LinkKind } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { checkText } from '../networks/network-file.ts';
import { Tokens } from '../networks/tokens.ts';
import { boardOfGraph } from './graph-board.ts';
import type { GraphCard, GraphLink } from './graph-board.ts';

const dialect = { marks: '{}[];,=:->+', lineComments: ['//', '#'] };
const mostDepth = 64;

type Attributes = ReadonlyMap<string, string>;

/** Reads the structure of a Graphviz file: boxes with their labels, and arrows. @throws {FormatError} with the line. */
export function readDot(text: string) {
  checkText(text);
  const tokens = new Tokens(text, dialect);
  tokens.accept('strict');
  const directed = tokens.accept('digraph');
  if (!directed && !tokens.accept('graph')) tokens.fail('“digraph” or “graph” belongs here');
  const title = tokens.peek()?.text === '{' ? '' : tokens.name();
  const reader = new DotReader(tokens, directed);
  reader.block(0);
  const { scenario, losses } = boardOfGraph(
    reader.title ?? (title === 'scenario' ? '' : title),
    reader.cards,
    reader.links,
  );
  return { scenario, losses: [...losses, ...reader.losses] };
}

class DotReader {
  readonly cards = new Map<string, GraphCard>();
  readonly links: GraphLink[] = [];
  readonly losses = new Set<string>();
  title: string | undefined;
  private readonly tokens: Tokens;
  private readonly directed: boolean;

  constructor(tokens: Tokens, directed: boolean) {
    this.tokens = tokens;
    this.directed = directed;
  }

  block(depth: number): void {
    if (depth > mostDepth) throw new FormatError('tooDeep', 'too many blocks inside each other');
    const { tokens } = this;
    tokens.expect('{');
    while (!tokens.accept('}')) {
      if (tokens.accept(';') || tokens.accept(',')) continue;
      if (tokens.peek()?.text === '{' || tokens.accept('subgraph')) {
        if (tokens.peek()?.text !== '{') tokens.name();
        this.losses.add('Clusters are left out; what is in them is kept.');
        this.block(depth + 1);
      } else this.statement(depth);
    }
  }

  private statement(depth: number): void {
    const { tokens } = this;
    const first = this.name();
    if (tokens.accept('=')) {
      const value = tokens.take('a value').text;
      if (first === 'label' && depth === 0) this.title = value;
      return;
    }
    if (['node', 'edge', 'graph'].includes(first) && tokens.peek()?.text === '[') {
      const attributes = this.attributes();
      if (first === 'graph' && depth === 0) this.title = attributes.get('label') ?? this.title;
      return;
    }
    const chain = [first];
    while (tokens.accept('-')) {
      if (!tokens.accept('>')) tokens.expect('-');
      chain.push(this.name());
    }
    const attributes = this.attributes();
    if (chain.length === 1) this.put(first, attributes);
    else for (const name of chain) if (!this.cards.has(name)) this.put(name, new Map());
    for (const [at, to] of chain.slice(1).entries()) {
      this.links.push({ from: chain[at] ?? '', to, kind: this.kindOf(attributes) });
    }
  }

  private put(name: string, attributes: Attributes): void {
    const known = this.cards.get(name);
    const label = attributes.get('label');
    const kind = nodeKinds.find((one) => one === attributes.get('kind'));
    this.cards.set(name, {
      label:
        label === undefined || label === String.raw`\N` ? (known?.label ?? name) : plain(label),
      kind: kind ?? known?.kind ?? 'event',
    });
  }

  private kindOf(attributes: Attributes): LinkKind {
    const kind = linkKinds.find((one) => one === attributes.get('kind'));
    if (kind) return kind;
    if (!this.directed || attributes.get('dir') === 'none') return 'relates';
    return attributes.get('arrowhead') === 'tee' ? 'inhibits' : 'promotes';
  }

  private name(): string {
    const { tokens } = this;
    const name = tokens.name();
    while (tokens.accept(':')) tokens.name();
    return name;
  }

  /** Lists in square brackets; what is no `key = value` in them is passed over. */
  private attributes(): Attributes {
    const { tokens } = this;
    const found = new Map<string, string>();
    while (tokens.accept('[')) {
      while (!tokens.accept(']')) {
        const key = tokens.take('“]”');
        if (key.kind !== 'mark' && tokens.accept('=')) {
          const value = tokens.take('a value');
          if (value.kind !== 'mark') found.set(key.text, value.text);
        }
      }
    }
    return found;
  }
}

/** Line breaks of a label, which Graphviz writes as letters, become blanks. */
function plain(label: string): string {
  return label.replaceAll(/\\[nlr]/g, ' ').trim();
}
