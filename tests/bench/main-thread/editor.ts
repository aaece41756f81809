import { below, seeded, type Random } from '../../../shared/base/prng.ts';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { moveThings } from '../../../shared/document/commands/move-things.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { switchEvidence } from '../../../shared/document/commands/switch-evidence.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { printParam } from '../../../shared/model/param-id.ts';
import type { Link, Node, Scenario } from '../../../shared/model/scenario.ts';
import type { SessionAnswer } from '../../../shared/protocol/http.ts';
import { connectClient } from '../../support/connect-client.ts';

export interface Editor {
  readonly edits: number;
  stop(): void;
}

/** A pointer is told this often, as by Parley's own client. */
const pointerMs = 1000 / 15;

/**
 * One person who edits a board from elsewhere: numbers, drags, titles letter by letter, links and
 * findings, `perSecond` times a second with uneven pauses, while the pointer moves.
 */
export async function startEditor(
  server: { readonly origin: string },
  session: SessionAnswer,
  { seed, perSecond }: { readonly seed: number; readonly perSecond: number },
): Promise<Editor> {
  const random = seeded(seed);
  const { doc, scenario: target, provider } = connectClient(server, session);
  await new Promise<void>((resolve) => {
    provider.once('sync', () => resolve());
  });
  const hand = createHand(target, random);
  let edits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    edits += hand() ? 1 : 0;
    timer = setTimeout(next, (1000 / perSecond) * (0.5 + random()));
  };
  next();
  let tick = 0;
  const pointer = setInterval(() => {
    tick += 1;
    const cursor = {
      x: 900 + 600 * Math.cos(tick / 20 + seed),
      y: 500 + 300 * Math.sin(tick / 15),
    };
    provider.awareness.setLocalStateField('cursor', cursor);
  }, pointerMs);
  return {
    get edits() {
      return edits;
    },
    stop: () => {
      clearTimeout(timer);
      clearInterval(pointer);
      provider.destroy();
      // Its presence has a clock of its own, which goes with the document.
      doc.destroy();
    },
  };
}

/** Makes one edit at each call; whether it did. */
function createHand(target: ScenarioDoc, random: Random): () => boolean {
  /** The title that is being typed, and what is left of it. */
  let typing: { readonly id: string; text: string; rest: string } | undefined;
  const own: string[] = [];

  function type(scenario: Scenario): void {
    if (typing === undefined || typing.rest === '') {
      const node = anyOf(scenario.nodes, random);
      if (node !== undefined) typing = { id: node.id, text: '', rest: node.label };
    }
    if (typing === undefined) return;
    typing.text += typing.rest.slice(0, 1);
    typing.rest = typing.rest.slice(1);
    rename(target, { collection: 'nodes', id: typing.id }, typing.text, 'typing');
  }

  function edit(scenario: Scenario): void {
    const dice = below(random, 20);
    if (dice < 8) give(target, anyOf(scenario.links, random), random);
    else if (dice < 12) move(target, anyOf(scenario.nodes, random), random);
    else if (dice < 16) type(scenario);
    else if (dice < 18) link(scenario);
    else {
      const finding = anyOf(scenario.evidence, random);
      if (finding !== undefined) switchEvidence(target, finding.id, !finding.on);
    }
  }

  /** Draws a link, or takes the oldest of one's own away, so that the board stays as large as it is. */
  function link(scenario: Scenario): void {
    const [oldest] = own;
    if (oldest !== undefined && own.length > 3) {
      own.shift();
      remove(target, [{ collection: 'links', id: oldest }]);
      return;
    }
    const [from, to] = [anyOf(scenario.nodes, random), anyOf(scenario.nodes, random)];
    if (from === undefined || to === undefined || from.pos.x >= to.pos.x) return;
    own.push(addLink(target, { from: from.id, to: to.id }));
  }

  return () => {
    try {
      edit(readScenario(target));
      return true;
    } catch (error) {
      // Somebody else was faster: the record is gone, or the link is there.
      if (error instanceof Refused) return false;
      throw error;
    }
  };
}

function give(target: ScenarioDoc, link: Link | undefined, random: Random): void {
  if (link === undefined) return;
  const v = below(random, 100) / 100;
  const own =
    link.kind === 'inhibits'
      ? ({ of: 'block', link: link.id, parentState: 'yes' } as const)
      : ({ of: 'effect', link: link.id, parentState: 'yes', childState: 'yes' } as const);
  setNumber(target, printParam(own), { v });
}

function move(target: ScenarioDoc, node: Node | undefined, random: Random): void {
  if (node === undefined) return;
  const pos = { x: node.pos.x + below(random, 81) - 40, y: node.pos.y + below(random, 81) - 40 };
  moveThings(target, [{ collection: 'nodes', id: node.id, pos }]);
}

function anyOf<T>(records: ReadonlyMap<string, T>, random: Random): T | undefined {
  return [...records.values()][below(random, records.size)];
}
