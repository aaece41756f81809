import { limits } from '../../../shared/base/limits.ts';
import { below, type Random } from '../../../shared/base/prng.ts';
import { addActor } from '../../../shared/document/commands/add-actor.ts';
import { addGroup } from '../../../shared/document/commands/add-group.ts';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import { addPhase } from '../../../shared/document/commands/add-phase.ts';
import { addSource } from '../../../shared/document/commands/add-source.ts';
import { addState } from '../../../shared/document/commands/add-state.ts';
import { aimLink } from '../../../shared/document/commands/aim-link.ts';
import { applyFix } from '../../../shared/document/commands/apply-fix.ts';
import { citeSource } from '../../../shared/document/commands/cite-source.ts';
import { clampNumber } from '../../../shared/document/commands/clamp-number.ts';
import { clipRanges } from '../../../shared/document/commands/clip-ranges.ts';
import { closeTable } from '../../../shared/document/commands/close-table.ts';
import { confirmNumbers } from '../../../shared/document/commands/confirm-numbers.ts';
import { duplicate } from '../../../shared/document/commands/duplicate.ts';
import { editActor } from '../../../shared/document/commands/edit-actor.ts';
import { editNode } from '../../../shared/document/commands/edit-node.ts';
import { editPhase } from '../../../shared/document/commands/edit-phase.ts';
import { editSource } from '../../../shared/document/commands/edit-source.ts';
import { editState } from '../../../shared/document/commands/edit-state.ts';
import { giveRest } from '../../../shared/document/commands/give-rest.ts';
import { moveState } from '../../../shared/document/commands/move-state.ts';
import { moveThings } from '../../../shared/document/commands/move-things.ts';
import { normaliseRow } from '../../../shared/document/commands/normalise-row.ts';
import { openTable } from '../../../shared/document/commands/open-table.ts';
import { pasteClip } from '../../../shared/document/commands/paste-clip.ts';
import { removeEvidence } from '../../../shared/document/commands/remove-evidence.ts';
import { removeRows } from '../../../shared/document/commands/remove-rows.ts';
import { removeState } from '../../../shared/document/commands/remove-state.ts';
import { removeStates } from '../../../shared/document/commands/remove-states.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { resizeGroup } from '../../../shared/document/commands/resize-group.ts';
import { restore } from '../../../shared/document/commands/restore.ts';
import { reverseLink } from '../../../shared/document/commands/reverse-link.ts';
import { scaleLevels } from '../../../shared/document/commands/scale-levels.ts';
import { setConstraint } from '../../../shared/document/commands/set-constraint.ts';
import { setEvidence } from '../../../shared/document/commands/set-evidence.ts';
import { setGate } from '../../../shared/document/commands/set-gate.ts';
import { setKind } from '../../../shared/document/commands/set-kind.ts';
import { postponeLink } from '../../../shared/document/commands/postpone-link.ts';
import { setLag } from '../../../shared/document/commands/set-lag.ts';
import { setLinkKind } from '../../../shared/document/commands/set-link-kind.ts';
import { setNoteLinks } from '../../../shared/document/commands/set-note-links.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { setOkStates } from '../../../shared/document/commands/set-ok-states.ts';
import { setOrdered } from '../../../shared/document/commands/set-ordered.ts';
import { setOwner } from '../../../shared/document/commands/set-owner.ts';
import { setPayoff } from '../../../shared/document/commands/set-payoff.ts';
import { setPhase } from '../../../shared/document/commands/set-phase.ts';
import { setPolicy } from '../../../shared/document/commands/set-policy.ts';
import { setRounds } from '../../../shared/document/commands/set-rounds.ts';
import { setRow } from '../../../shared/document/commands/set-row.ts';
import { setScale } from '../../../shared/document/commands/set-scale.ts';
import { setSettings } from '../../../shared/document/commands/set-settings.ts';
import { setStoryNodes } from '../../../shared/document/commands/set-story-nodes.ts';
import { setTitle } from '../../../shared/document/commands/set-title.ts';
import { switchEvidence } from '../../../shared/document/commands/switch-evidence.ts';
import { removeWord } from '../../../shared/document/commands/remove-word.ts';
import { setWord } from '../../../shared/document/commands/set-word.ts';
import { startWords } from '../../../shared/document/commands/start-words.ts';
import { wordsOf } from '../../../shared/model/words.ts';
import { copyThings } from '../../../shared/document/clip.ts';
import { baselineLevels, effectLevels } from '../../../shared/document/levels.ts';
import { recentlyRemoved } from '../../../shared/document/recently-removed.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { compile } from '../../../shared/model/compile.ts';
import type { Node, Num, Row, Scenario } from '../../../shared/model/scenario.ts';

/** What a command's arguments are drawn from. */
export interface Draw {
  readonly target: ScenarioDoc;
  readonly scenario: Scenario;
  readonly random: Random;
  /** A text that holds a character typed nowhere else. */
  readonly freshText: () => string;
}

/** Each command by name, with arguments that are mostly sound and sometimes not. */
export const randomCommands: Readonly<Record<string, (draw: Draw) => unknown>> = {
  addActor: ({ target, freshText }) => addActor(target, { label: freshText() }),
  addPhase: ({ target, freshText }) => addPhase(target, { label: freshText() }),
  addGroup: (draw) => addGroup(draw.target, { label: draw.freshText(), frame: frame(draw) }),
  addNode: (draw) =>
    addNode(draw.target, {
      kind: oneOf(draw, ['move', 'event', 'outcome', 'indicator']),
      pos: place(draw),
      label: draw.freshText(),
      ...(draw.random() < 0.2 ? { owner: id(draw, 'actors') } : {}),
      ...(draw.random() < 0.2 ? { phase: id(draw, 'phases') } : {}),
    }),
  addLink: (draw) =>
    addLink(draw.target, {
      from: id(draw, 'nodes'),
      to: id(draw, 'nodes'),
      ...(draw.random() < 0.5 ? { kind: linkKind(draw) } : {}),
    }),
  addNote: (draw) =>
    addNote(draw.target, { text: draw.freshText(), on: [id(draw, 'nodes')], pos: place(draw) }),
  addSource: (draw) =>
    addSource(draw.target, {
      label: draw.freshText(),
      url: oneOf(draw, ['https://example.org', 'javascript:alert(1)']),
    }),
  addState: (draw) => addState(draw.target, id(draw, 'nodes'), { label: 'Level' }),
  rename: (draw) => {
    const collection = oneOf(draw, ['nodes', 'actors', 'groups', 'phases', 'sources'] as const);
    const chosen = id(draw, collection);
    const now = draw.scenario[collection].get(chosen)?.label ?? '';
    const at = below(draw.random, now.length + 1);
    const label = `${now.slice(0, at)}${draw.freshText()}${now.slice(at)}`;
    const tooLong = draw.random() < 0.05 ? 'x'.repeat(limits.titleLength) : '';
    rename(draw.target, { collection, id: chosen }, label + tooLong);
  },
  setTitle: ({ target, freshText }) => setTitle(target, freshText()),
  moveThings: (draw) =>
    moveThings(draw.target, [
      { collection: 'nodes', id: id(draw, 'nodes'), pos: place(draw) },
      { collection: 'nodes', id: id(draw, 'nodes'), pos: place(draw) },
    ]),
  resizeGroup: (draw) => resizeGroup(draw.target, id(draw, 'groups'), frame(draw)),
  setKind: (draw) =>
    setKind(draw.target, id(draw, 'nodes'), oneOf(draw, ['move', 'event', 'outcome', 'indicator'])),
  setOwner: (draw) => setOwner(draw.target, id(draw, 'nodes'), maybe(draw, id(draw, 'actors'))),
  setPhase: (draw) => setPhase(draw.target, id(draw, 'nodes'), maybe(draw, id(draw, 'phases'))),
  setOrdered: (draw) => setOrdered(draw.target, id(draw, 'nodes'), draw.random() < 0.6),
  editState: (draw) => {
    const node = anyNode(draw);
    editState(draw.target, node.id, stateOf(draw, node), { phrase: `p${below(draw.random, 99)}` });
  },
  moveState: (draw) => {
    const node = anyNode(draw);
    moveState(draw.target, node.id, stateOf(draw, node), below(draw.random, 4) - 1);
  },
  removeState: (draw) => {
    const node = anyNode(draw);
    removeState(draw.target, node.id, stateOf(draw, node));
  },
  removeStates: (draw) => {
    const node = anyNode(draw);
    removeStates(draw.target, node.id, [stateOf(draw, node), stateOf(draw, node)]);
  },
  setGate: (draw) =>
    setGate(draw.target, id(draw, 'nodes'), {
      type: oneOf(draw, ['or', 'max', 'weights', 'table', 'and', 'atLeast']),
      ...(draw.random() < 0.5 ? { k: below(draw.random, 3) } : {}),
    }),
  setNumber: (draw) => setNumber(draw.target, param(draw), maybe(draw, num(draw))),
  clampNumber: (draw) => clampNumber(draw.target, param(draw)),
  confirmNumbers: (draw) => confirmNumbers(draw.target, [param(draw), param(draw)]),
  setRow: (draw) => {
    const node = anyNode(draw);
    setRow(draw.target, node.id, rowKey(draw, node), maybe(draw, row(draw, node)));
  },
  openTable: (draw) => {
    const node = anyNode(draw);
    const rows = { [rowKey(draw, node)]: row(draw, node), [rowKey(draw, node)]: row(draw, node) };
    openTable(draw.target, node.id, rows);
  },
  closeTable: (draw) => closeTable(draw.target, id(draw, 'nodes')),
  normaliseRow: (draw) => {
    const node = anyNode(draw);
    normaliseRow(draw.target, node.id, rowKey(draw, node));
  },
  giveRest: (draw) => {
    const node = anyNode(draw);
    giveRest(draw.target, node.id, rowKey(draw, node), stateOf(draw, node));
  },
  removeRows: (draw) => {
    const node = anyNode(draw);
    removeRows(draw.target, node.id, [rowKey(draw, node)]);
  },
  setPolicy: (draw) => {
    const node = anyNode(draw);
    const fixed = { mode: 'fixed', option: stateOf(draw, node) } as const;
    setPolicy(draw.target, node.id, oneOf(draw, [{ mode: 'estimate' }, fixed] as const));
  },
  setLinkKind: (draw) => setLinkKind(draw.target, id(draw, 'links'), linkKind(draw)),
  postponeLink: (draw) => postponeLink(draw.target, id(draw, 'links'), [id(draw, 'nodes')]),
  setLag: (draw) => setLag(draw.target, id(draw, 'links'), oneOf(draw, [0, 1, 2, 3])),
  reverseLink: (draw) => reverseLink(draw.target, id(draw, 'links')),
  clipRanges: (draw) =>
    clipRanges(draw.target, effectLevels(draw.target, id(draw, 'links'), 'yes')),
  scaleLevels: (draw) => scaleLevels(draw.target, baselineLevels(draw.target, id(draw, 'nodes'))),
  setOkStates: (draw) => {
    const link = draw.scenario.links.get(id(draw, 'links'));
    const parent = draw.scenario.nodes.get(link?.from ?? '') ?? anyNode(draw);
    setOkStates(draw.target, link?.id ?? 'nope', [stateOf(draw, parent)]);
  },
  setEvidence: (draw) => {
    const node = anyNode(draw);
    const state = stateOf(draw, node);
    const finding = oneOf(draw, [
      { type: 'hard', state },
      { type: 'not', state },
      { type: 'virtual', likelihood: { [state]: 0.9, [stateOf(draw, node)]: 0.2 } },
      { type: 'jeffrey', target: { [state]: draw.random() < 0.8 ? 1 : 0.4 } },
    ] as const);
    const edited = draw.random() < 0.4 ? { id: id(draw, 'evidence') } : {};
    setEvidence(draw.target, { ...edited, node: node.id, finding, whatIf: draw.random() < 0.3 });
  },
  switchEvidence: (draw) => switchEvidence(draw.target, id(draw, 'evidence'), draw.random() < 0.5),
  removeEvidence: (draw) => removeEvidence(draw.target, id(draw, 'evidence')),
  setPayoff: (draw) => {
    const node = anyNode(draw);
    const table = { [stateOf(draw, node)]: { v: below(draw.random, 240) - 120 } };
    const edited = draw.random() < 0.4 ? { id: id(draw, 'payoffs') } : {};
    setPayoff(draw.target, { ...edited, actor: id(draw, 'actors'), scope: [node.id], table });
  },
  setConstraint: (draw) => {
    const node = anyNode(draw);
    const edited = draw.random() < 0.4 ? { id: id(draw, 'constraints') } : {};
    const forbid = { [node.id]: stateOf(draw, node) };
    setConstraint(draw.target, { ...edited, label: draw.freshText(), forbid });
  },
  setSettings: (draw) => {
    const node = anyNode(draw);
    const states = [stateOf(draw, node)];
    setSettings(draw.target, {
      ...(draw.random() < 0.5 ? { pool: oneOf(draw, ['gmo', 'median', 'mean']) } : {}),
      ...(draw.random() < 0.5 ? { target: maybe(draw, { node: node.id, states }) } : {}),
    });
  },
  setScale: (draw) => setScale(draw.target, oneOf(draw, ['icd203', 'phia', 'kent', 'custom'])),
  aimLink: (draw) => {
    const link = draw.scenario.links.get(id(draw, 'links'));
    const child = draw.scenario.nodes.get(link?.to ?? '');
    aimLink(draw.target, link?.id ?? 'none', child ? stateOf(draw, child) : 'none');
  },
  setWord: (draw) => {
    const known = draw.scenario.meta.words ?? [];
    const at = known[below(draw.random, known.length + 2)];
    const lo = below(draw.random, 100) / 100;
    setWord(draw.target, { ...at, word: `w${below(draw.random, 40)}`, lo, hi: (1 + lo) / 2 });
  },
  removeWord: (draw) => {
    const known = draw.scenario.meta.words ?? [];
    removeWord(draw.target, known[below(draw.random, known.length)]?.id ?? 'none');
  },
  startWords: (draw) =>
    startWords(draw.target, wordsOf({ scale: oneOf(draw, ['kent', 'phia', 'custom']) })),
  setStoryNodes: (draw) => setStoryNodes(draw.target, [id(draw, 'nodes'), id(draw, 'nodes')]),
  setRounds: (draw) =>
    setRounds(draw.target, maybe(draw, { count: below(draw.random, 10), labels: [] })),
  setNoteLinks: (draw) => setNoteLinks(draw.target, id(draw, 'notes'), [id(draw, 'links')]),
  citeSource: (draw) =>
    citeSource(draw.target, id(draw, 'notes'), maybe(draw, id(draw, 'sources'))),
  editActor: (draw) =>
    editActor(draw.target, id(draw, 'actors'), { colour: oneOf(draw, ['#101010', 'red']) }),
  editSource: (draw) =>
    editSource(draw.target, id(draw, 'sources'), {
      url: oneOf(draw, ['https://example.org/b', 'ftp://x', null]),
    }),
  editPhase: (draw) => editPhase(draw.target, id(draw, 'phases'), { order: below(draw.random, 9) }),
  editNode: (draw) =>
    editNode(draw.target, id(draw, 'nodes'), {
      perRound: draw.random() < 0.5,
      resolution: maybe(draw, `when ${below(draw.random, 99)}`),
    }),
  remove: (draw) => {
    const collection = oneOf(draw, ['nodes', 'links', 'notes', 'groups', 'actors'] as const);
    remove(draw.target, [{ collection, id: id(draw, collection) }]);
  },
  restore: (draw) => {
    const removed = recentlyRemoved(draw.target);
    const chosen = removed[below(draw.random, Math.max(1, removed.length))];
    restore(draw.target, [chosen ?? { collection: 'nodes', id: 'nope' }]);
  },
  pasteClip: (draw) => {
    const clip = copyThings(draw.scenario, [id(draw, 'nodes'), id(draw, 'nodes')]);
    const broken = { ...clip, nodes: [null, { id: 'a|b' }, 7] } as unknown as typeof clip;
    pasteClip(draw.target, draw.random() < 0.9 ? clip : broken, place(draw));
  },
  duplicate: (draw) => duplicate(draw.target, [id(draw, 'nodes'), id(draw, 'nodes')]),
  applyFix: (draw) => {
    const fixes = compile(draw.scenario).issues.flatMap((issue) => issue.fixes);
    const fix = fixes[below(draw.random, Math.max(1, fixes.length))];
    if (fix === undefined || fix.action.do === 'askNumber') return;
    applyFix(draw.target, fix.action);
  },
};

function oneOf<T>({ random }: Draw, choices: readonly T[]): T {
  return choices[below(random, choices.length)] as T;
}

function maybe<T>({ random }: Draw, value: T): T | null {
  return random() < 0.85 ? value : null;
}

/** An id of the collection; now and then one that never was. */
function id(draw: Draw, collection: Exclude<keyof Scenario, 'meta'>): string {
  const ids = [...draw.scenario[collection].keys()];
  if (draw.random() < 0.04 || ids.length === 0) return 'nope';
  // Often one of the last two in id order, where everybody meets.
  return oneOf(draw, draw.random() < 0.5 ? ids.slice(-2) : ids);
}

function anyNode(draw: Draw): Pick<Node, 'id' | 'states'> {
  return draw.scenario.nodes.get(id(draw, 'nodes')) ?? { id: 'nope', states: [] };
}

function stateOf(draw: Draw, { states }: Pick<Node, 'states'>): string {
  return draw.random() < 0.04 || states.length === 0 ? 'nope' : oneOf(draw, states).id;
}

function place({ random }: Draw): { x: number; y: number } {
  return random() < 0.03 ? { x: NaN, y: 0 } : { x: random() * 900, y: random() * 600 };
}

function frame(draw: Draw) {
  const { x, y } = place(draw);
  return { x, y, width: below(draw.random, 300), height: 200 };
}

function linkKind(draw: Draw) {
  return oneOf(draw, [
    'promotes',
    'inhibits',
    'requires',
    'weighs',
    'shows',
    'informs',
    'relates',
  ] as const);
}

function num({ random }: Draw): Num {
  const v = random() < 0.05 ? 1.5 : Math.round(random() * 100) / 100;
  const range = { lo: 0.1, hi: 0.8 };
  const four = { lowest: 0.2, highest: 0.7, best: v, confidence: below(random, 100) / 100 };
  if (random() < 0.1) return { v, ...range, four };
  return random() < 0.2 ? { v, ...range } : { v };
}

function row(draw: Draw, node: Pick<Node, 'states'>): Row {
  const cells = node.states.map((state) => [state.id, num(draw)] as const);
  return Object.fromEntries(draw.random() < 0.9 ? cells : [['nope', num(draw)]]);
}

function rowKey(draw: Draw, node: Pick<Node, 'id'>): string {
  const parent = [...draw.scenario.links.values()].find((link) => link.to === node.id)?.from;
  const states = draw.scenario.nodes.get(parent ?? '');
  if (draw.random() < 0.04) return 'no=t=a|key';
  return states === undefined ? '' : `${states.id}=${stateOf(draw, states)}`;
}

function param(draw: Draw): string {
  const node = anyNode(draw);
  const link = draw.scenario.links.get(id(draw, 'links'));
  const parent = draw.scenario.nodes.get(link?.from ?? '') ?? node;
  const child = draw.scenario.nodes.get(link?.to ?? '') ?? node;
  const pair = `${link?.id ?? 'nope'}:${stateOf(draw, parent)}`;
  return oneOf(draw, [
    `leak:${node.id}:${stateOf(draw, node)}`,
    `base:${node.id}:${stateOf(draw, node)}`,
    `gut:${node.id}`,
    `cpt:${node.id}:${rowKey(draw, node)}:${stateOf(draw, node)}`,
    `link:${pair}:${stateOf(draw, child)}`,
    `link:${pair}:${stateOf(draw, child)}`,
    `link:${pair}`,
    `link:${link?.id ?? 'nope'}:necessity`,
    `score:${pair}:${stateOf(draw, child)}`,
    'rubbish:of:a:param:id',
  ]);
}
