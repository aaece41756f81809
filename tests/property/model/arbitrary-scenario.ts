import * as fc from 'fast-check';
import type {
  Evidence,
  Gate,
  Link,
  LinkKind,
  Node,
  NodeKind,
  Num,
  Scenario,
} from '../../../shared/model/scenario.ts';

/** How wild the numbers, ends and states may be. */
export interface Wildness {
  /** Numbers beyond 0..1, NaN and infinite ones; states and cards that are not there. */
  readonly garbage: boolean;
}

const cardIds = ['a', 'b', 'c', 'd', 'e', 'constructor', '__proto__'] as const;
const stateIds = ['s0', 's1', 's2', 's3'] as const;
const kinds: readonly NodeKind[] = ['move', 'event', 'outcome', 'indicator'];
const linkKinds: readonly LinkKind[] = [
  'promotes',
  'inhibits',
  'requires',
  'weighs',
  'shows',
  'informs',
  'relates',
];

function numbers({ garbage }: Wildness): fc.Arbitrary<number> {
  const sound = fc.double({ min: 0, max: 1, noNaN: true });
  return garbage
    ? fc.oneof(sound, fc.double(), fc.constantFrom(-1, 2, Number.NaN, Infinity, -0))
    : sound;
}

function nums(wild: Wildness): fc.Arbitrary<Num> {
  return fc.record(
    {
      v: numbers(wild),
      lo: numbers(wild),
      hi: numbers(wild),
      total: numbers(wild),
      four: fc.record({
        lowest: numbers(wild),
        highest: numbers(wild),
        best: numbers(wild),
        confidence: numbers(wild),
      }),
      assumed: fc.constant(true as const),
      open: fc.constant(true as const),
    },
    { requiredKeys: ['v'] },
  );
}

function byState<V>(values: fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> {
  return fc.dictionary(fc.constantFrom(...stateIds, 'gone', '__proto__'), values, { maxKeys: 3 });
}

function cards(wild: Wildness): fc.Arbitrary<Node> {
  const gate: fc.Arbitrary<Gate> = fc.record(
    {
      type: fc.constantFrom('or', 'max', 'weights', 'table', 'and', 'atLeast'),
      k: fc.integer({ min: -1, max: 4 }),
    },
    { requiredKeys: ['type'] },
  );
  const rowKey = fc.constantFrom(
    '',
    'a=s0',
    'a=s1|b=s0',
    'b=s1',
    'a=gone',
    'gone=s0',
    'c=s2',
    'a@-1=s1',
    '|',
    '=',
  );
  return fc.record({
    id: fc.constant(''),
    kind: fc.constantFrom(...kinds),
    label: fc.string({ maxLength: 5 }),
    pos: fc.constant({ x: 0, y: 0 }),
    states: fc
      .subarray([...stateIds], { minLength: wild.garbage ? 0 : 2 })
      .map((ids) => ids.map((id) => ({ id, label: id, phrase: '' }))),
    ordered: fc.boolean(),
    perRound: fc.boolean(),
    absorbing: fc.boolean(),
    carry: fc.constantFrom('last' as const, 'any' as const, 'all' as const),
    gate,
    leak: byState(nums(wild)),
    table: fc.dictionary(rowKey, byState(nums(wild)), { maxKeys: 3 }),
    base: byState(nums(wild)),
    policy: fc.oneof(
      fc.constant({ mode: 'estimate' } as const),
      fc.constantFrom('s0', 's1', 'gone').map((option) => ({ mode: 'fixed', option }) as const),
    ),
  });
}

function links(wild: Wildness): fc.Arbitrary<Link> {
  const end = wild.garbage ? fc.constantFrom(...cardIds, 'gone') : fc.constantFrom(...cardIds);
  const score = wild.garbage ? fc.double() : fc.integer({ min: -3, max: 3 });
  return fc.record(
    {
      id: fc.constant(''),
      from: end,
      to: end,
      kind: fc.constantFrom(...linkKinds),
      lag: fc.constantFrom(0, 0, 0, 1, 2, 3),
      lamport: fc.integer({ min: 0, max: 3 }),
      effects: byState(byState(nums(wild))),
      blocks: byState(nums(wild)),
      okStates: fc.subarray([...stateIds, 'gone']),
      necessity: nums(wild),
      scores: byState(byState(score)),
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        'id',
        'from',
        'to',
        'kind',
        'lag',
        'lamport',
        'effects',
        'blocks',
        'okStates',
        'scores',
      ],
    },
  );
}

function findings(wild: Wildness): fc.Arbitrary<Evidence> {
  const shares = byState(numbers(wild));
  const state = fc.constantFrom(...stateIds, 'gone');
  const common = {
    id: fc.constant(''),
    node: fc.constantFrom(...cardIds, 'gone'),
    on: fc.boolean(),
    round: fc.constantFrom(1, 2, 5),
  };
  return fc.oneof(
    fc.record({ ...common, type: fc.constantFrom('hard', 'not'), state }),
    fc.record({ ...common, type: fc.constant('virtual' as const), likelihood: shares }),
    fc.record({ ...common, type: fc.constantFrom('jeffrey', 'do'), target: shares }),
  );
}

/** A collection by id with each record named as its key. */
function collection<T extends { readonly id: string }>(
  ids: readonly string[],
  record: fc.Arbitrary<T>,
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), record), { selector: ([id]) => id })
    .map((entries) => new Map(entries.map(([id, value]) => [id, { ...value, id }])));
}

/** Any scenario that a document could hold after whatever edits have merged. */
export function arbitraryScenario(wild: Wildness): fc.Arbitrary<Scenario> {
  const linkIds = Array.from({ length: 12 }, (_, at) => `k${at}`);
  return fc.record({
    meta: fc.constantFrom(undefined, 1, 2, 3).map((count) => ({
      id: 'any',
      title: '',
      horizon: '',
      illustrative: false,
      scale: 'icd203' as const,
      storyNodes: [],
      settings: { useValues: 'agreed' as const, pool: 'gmo' as const },
      schemaVersion: 1,
      ...(count === undefined ? {} : { rounds: { count, labels: [] } }),
    })),
    actors: fc.constant(new Map()),
    phases: fc.constant(new Map()),
    groups: fc.constant(new Map()),
    nodes: collection(cardIds, cards(wild)),
    links: collection(linkIds, links(wild)),
    evidence: collection(['e1', 'e2', 'e3'], findings(wild)),
    payoffs: fc.constant(new Map()),
    constraints: collection(
      ['c1'],
      fc.record({
        id: fc.constant(''),
        label: fc.constant('rule'),
        forbid: fc.dictionary(fc.constantFrom(...cardIds), fc.constantFrom(...stateIds)),
      }),
    ),
    notes: fc.constant(new Map()),
    sources: fc.constant(new Map()),
  });
}

/** The same scenario with the entries of every collection in another order. */
export function shuffled(scenario: Scenario, seed: number): Scenario {
  const turn = <V>(map: ReadonlyMap<string, V>) => {
    const entries = [...map];
    const at = entries.length === 0 ? 0 : seed % entries.length;
    return new Map([...entries.slice(at), ...entries.slice(0, at)].reverse());
  };
  return {
    ...scenario,
    nodes: turn(scenario.nodes),
    links: turn(scenario.links),
    evidence: turn(scenario.evidence),
    constraints: turn(scenario.constraints),
  };
}
