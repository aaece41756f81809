import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../shared/base/must.ts';
import { compile } from '../../shared/model/compile.ts';
import { createEngine } from '../../shared/infer/engine.ts';
import type { Link, Node, Row } from '../../shared/model/scenario.ts';
import { newBrowserPage, type BrowserPage } from '../support/browser.ts';
import { stripsOf } from '../support/board-page.ts';
import { oracle, oracleScenario } from '../support/iran-oracle.ts';
import { isSaved, patience } from '../support/open-board.ts';
import { serverScenario } from '../support/server-board.ts';
import { percent, shapeOf } from '../support/shape-of.ts';
import { setStage } from '../support/stage.ts';
import { holding, starting, Typist } from '../support/typist.ts';

/** What shall be built. */
const plan = oracleScenario();
const addKeys = { move: 'd', event: 'e', outcome: 'u', indicator: 'Shift+E' } as const;

const stage = setStage();
let opened: BrowserPage;
let page: Page;
let hands: Typist;
let view: string;

beforeAll(async () => {
  const { links } = await stage.server.createBoard({ template: 'blank' });
  view = links.view;
  opened = await newBrowserPage(stage.browser);
  page = opened.page;
  hands = new Typist(page);
  await page.addInitScript(() => localStorage.setItem('parley:name', '"Noor"'));
  await page.goto(links.edit);
  await page.getByRole('application').waitFor();
});

function node(id: string): Node {
  return must(plan.nodes.get(id));
}

/** From the canvas into the inspector, at one of its tabs. */
async function inspect(...keys: readonly string[]): Promise<void> {
  await hands.press('Enter');
  await hands.arrives(/^(?:Details|Numbers|Notes|Evidence)/);
  await hands.press('Home', ...keys);
}

/** Names the board's actors and phases, each in the field that has opened for it. */
async function addPeopleAndPhases(): Promise<void> {
  for (const [index, { label }] of [...plan.actors.values()].entries()) {
    if (index > 0) {
      await hands.press('Escape');
      await hands.arrives(/^Board/);
    }
    await hands.press('a');
    await hands.arrives('Name of the actor');
    await hands.type(label);
  }
  await hands.tabTo(/^Phases/);
  for (const { label } of [...plan.phases.values()].toSorted((a, b) => a.order - b.order)) {
    await hands.tabTo('Add');
    await hands.press('Enter');
    await hands.arrives('Name of the phase');
    await hands.type(label);
    await hands.backTo(/^Phases/);
  }
  await hands.press('Escape');
}

async function addCard({ kind, label, owner, phase, states, resolution, policy }: Node) {
  await hands.press(addKeys[kind]);
  await hands.arrives('Title');
  await hands.type(label);
  await hands.press('Enter');
  await inspect();
  if (owner !== undefined) {
    await hands.tabTo('Whose move');
    await hands.type(must(plan.actors.get(owner)).label.slice(0, 5));
  }
  await hands.tabTo('Phase');
  await hands.type(must(plan.phases.get(phase ?? '')).label.slice(0, 1));
  if (resolution !== undefined) {
    await hands.tabTo('Resolution rule');
    await hands.paste(resolution);
  }
  for (const [index, state] of states.entries()) {
    if (index === 2) {
      // Back over the states to what adds one.
      await hands.backTo('Add');
      await hands.press('Enter');
      await hands.arrives('State 3');
    }
    await hands.tabTo(index === 0 ? 'Absent state' : `State ${index + 1}`);
    await hands.write(state.label);
    await hands.press('Tab');
    await hands.paste(state.phrase);
  }
  if (policy.mode === 'fixed') {
    await hands.tabTo('We estimate it');
    await hands.press('ArrowRight', 'Enter');
    await hands.tabTo('Option');
  }
  // Back by one field, which writes the last: after it the page may have no other.
  await hands.press('Shift+Tab', 'Escape');
  await hands.arrives(holding(label));
}

async function addLink({ from, to, kind }: Link): Promise<void> {
  await hands.find(node(from).label);
  await hands.press('l');
  await hands.arrives('Link to');
  await hands.type(node(to).label);
  await hands.press('ArrowDown', 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hands.arrives(holding(node(to).label));
  await inspect();
  await hands.tabTo('Kind');
  await hands.type(kind.slice(0, 4));
}

/** The numbers of the link that is in the inspector, in the order in which they are asked. */
async function giveNumbers(link: Link): Promise<void> {
  const [from, to] = [node(link.from), node(link.to)];
  if (to.gate.type === 'table') return;
  await hands.backTo(/^Details/);
  await hands.press('ArrowRight', 'Tab');
  if (link.kind === 'requires') {
    await hands.tabTo(/^Stops it/);
    await hands.enter(percent(must(link.necessity).v));
    return;
  }
  const absent = must(from.states[0]);
  const isQuiet = link.effects[absent.id] === undefined && link.blocks[absent.id] === undefined;
  if (!isQuiet) {
    await hands.tabTo(/^Also for/);
    await hands.press('Enter');
  }
  const levels = to.states.slice(1);
  for (const state of isQuiet ? from.states.slice(1) : from.states) {
    if (link.kind === 'inhibits') {
      await hands.tabTo(starting(state.label, ': '));
      await hands.enter(percent(must(link.blocks[state.id]).v));
      await hands.press('Tab');
      continue;
    }
    for (const level of levels) {
      const name = levels.length === 1 ? state.label : level.label;
      await hands.tabTo(starting(name, ': '));
      const num = link.effects[state.id]?.[level.id];
      // What the plan leaves out is none; on the board it is assumed until somebody says so.
      await hands.enter(percent(num?.v ?? 0));
      await hands.press('Tab');
    }
  }
}

/** The chances of a card: its baseline by level, or its whole table. */
async function giveChances(id: string): Promise<void> {
  const card = node(id);
  await hands.find(card.label);
  await inspect('ArrowRight');
  const isRoot = [...plan.links.values()].every(({ to }) => to !== id);
  if (card.gate.type !== 'table') {
    for (const { id: state, label } of card.states.slice(1)) {
      const num = card.leak[state];
      await hands.tabTo(isRoot ? /^In words/ : starting(label, ': '));
      await hands.enter(percent(num?.v ?? 0));
    }
  } else {
    if (!isRoot && card.kind !== 'indicator') {
      // The heading has the same name as the list below it.
      await hands.tabTo('How causes work together');
      await hands.press('Tab');
      await hands.tabTo('How causes work together');
      await hands.type('Full');
    }
    for (const [key, row] of Object.entries(card.table)) await fillRow(card, key, row);
  }
  await hands.press('Escape');
}

async function fillRow(card: Node, key: string, row: Row): Promise<void> {
  const given = key === '' ? [card.label] : key.split('|').map(conditionWords);
  for (const { id, label } of card.states) {
    for (;;) {
      await hands.tabTo(starting(label, ', '));
      const name = await hands.on();
      if (given.every((words) => name.includes(words))) break;
      await hands.press('Tab');
    }
    await hands.write(percent(must(row[id]).v));
    await hands.press('Tab');
  }
}

function conditionWords(condition: string): string {
  const [parent = '', state] = condition.split('=');
  return `${node(parent).label}: ${must(node(parent).states.find(({ id }) => id === state)).label}`;
}

async function addEvidence(): Promise<void> {
  await hands.find(node('ru_ready').label);
  await inspect('End', 'Tab');
  await hands.tabTo('Add');
  await hands.press('Enter');
  await hands.arrives('It is');
  await hands.tabTo('Add evidence');
  await hands.press('Enter');
  await hands.arrives('Add');
  await hands.press('Escape');

  await hands.find(node('hardliners').label);
  await inspect('End', 'Tab');
  await hands.tabTo('Add');
  await hands.press('Enter');
  await hands.arrives('It is');
  await hands.press('ArrowRight', 'ArrowRight', 'Enter');
  await hands.tabTo('How reliable is the source?');
  await hands.type('Some');
  for (const [state, v] of [
    ['No', '40'],
    ['Yes', '90'],
  ]) {
    await hands.tabTo(new RegExp(`^${state}, in how many`));
    await hands.write(must(v));
  }
  await hands.tabTo('Add evidence');
  await hands.press('Enter');
  await hands.arrives('Add');
  await hands.press('Escape');
}

describe('the keyboard alone', () => {
  test('[U62] builds the whole Iran board from blank', { timeout: 180_000 }, async () => {
    await hands.arrives(/^Board/);
    await addPeopleAndPhases();
    for (const card of plan.nodes.values()) await addCard(card);
    // Two links between the same cards: the first has its kind before the second is drawn.
    const links = [...plan.links.values()].toSorted(
      (a, b) => Number(a.kind === 'promotes') - Number(b.kind === 'promotes'),
    );
    for (const link of links) {
      await addLink(link);
      await giveNumbers(link);
      await hands.press('Escape');
    }
    for (const id of plan.nodes.keys()) await giveChances(id);
    await addEvidence();
    await isSaved(page);

    const built = await serverScenario(stage.server.origin, view);
    expect(shapeOf(built)).toEqual(shapeOf(plan));
    const { network, interventions, findings } = compile(built);
    const answer = createEngine(network).answer({ interventions, findings });
    if (answer.kind !== 'exact') throw new Error(`answered “${answer.kind}”`);
    // Only what is in view is on the page: off the card, and everything into view.
    await hands.press('Escape', 'Escape', '1');
    for (const [id, shares] of Object.entries(oracle.baseline.marginals)) {
      const card = must([...built.nodes.values()].find(({ label }) => label === node(id).label));
      const index = network.variables.findIndex((variable) => variable.id === card.id);
      const expected = node(id).states.map((state) => Number(shares[state.id]));
      for (const [at, share] of expected.entries()) {
        expect(answer.marginals[index]?.[at]).toBeCloseTo(share, 9);
      }
      await expect
        .poll(async () => (await stripsOf(page))[card.id], patience)
        .toBe(expected.map((share) => share.toFixed(6)).join(' '));
    }
    expect(opened.faults).toEqual([]);
  });
});
