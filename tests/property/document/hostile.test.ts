import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { below, seeded, type Random } from '../../../shared/base/prng.ts';
import { migrate, NewerSchema } from '../../../shared/document/migrate.ts';
import { createReader } from '../../../shared/document/reader.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { recentlyRemoved } from '../../../shared/document/recently-removed.ts';
import { Refused } from '../../../shared/document/refused.ts';
import { collectionNames, type ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { compile } from '../../../shared/model/compile.ts';
import { randomCommands } from '../../support/document/random-commands.ts';
import { sampleDoc } from '../../support/document/sample-doc.ts';

const keys = [
  '',
  'id kind label pos states gate leak table base policy gut from to lag lamport effects',
  'blocks okStates necessity scores node type state likelihood target on actor scope',
  'forbid text frame settings rounds storyNodes schemaVersion deletedAt __proto__ ask',
  'talks yes no yes|yes a|b|c ask=yes v x order count',
].flatMap((words) => words.split(' '));

/** Any value that a document can hold. */
function garbage(random: Random, depth = 0): unknown {
  const key = () => keys[below(random, keys.length)] ?? '';
  const several = <T>(make: () => T) => Array.from({ length: below(random, 4) }, make);
  const one = () => garbage(random, depth + 1);
  switch (below(random, depth > 4 ? 9 : 18)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return random() * 4 - 2;
    case 3:
      return [Infinity, NaN, -0, 1e300, 2 ** 60][below(random, 5)];
    case 4:
      return key();
    case 5:
      return random() < 0.5;
    case 6:
      return new Uint8Array([1, 2, 3]);
    case 7:
      return '0.5';
    case 8:
      return 12345678901234567890n;
    case 9:
    case 10:
      return Object.fromEntries(several(() => [key(), plainGarbage(random, depth + 1)]));
    case 11:
      return several(() => plainGarbage(random, depth + 1));
    case 12:
    case 13:
      return new Y.Map(several(() => [key(), one()] as [string, unknown]));
    case 14:
      return Y.Array.from(several(one).filter(isListItem));
    case 15: {
      const text = new Y.Text(key());
      text.insertEmbed(0, { any: 'thing' });
      return text;
    }
    case 16: {
      const fragment = new Y.XmlFragment();
      fragment.insert(0, [
        new Y.XmlText(key()),
        new Y.XmlElement('paragraph'),
        new Y.XmlHook('h') as never,
      ]);
      return fragment;
    }
    default:
      return new Y.XmlText(key());
  }
}

/** Yjs itself lets no bigint and no undefined into a list. */
function isListItem(item: unknown): item is string {
  return item !== undefined && typeof item !== 'bigint';
}

function plainGarbage(random: Random, depth: number): unknown {
  const value = garbage(random, depth);
  return value instanceof Y.AbstractType ? 'instead of a shared type' : value;
}

/** The sample board with garbage in random places: as records, in records, and in nested values. */
function spoiled(random: Random): ScenarioDoc {
  const target = sampleDoc();
  const places: Y.Map<unknown>[] = [target.meta];
  for (const name of collectionNames) {
    const root = target.collections[name] as Y.Map<unknown>;
    places.push(root);
    for (const record of root.values()) {
      if (!(record instanceof Y.Map)) continue;
      places.push(record);
      for (const inner of record.values()) if (inner instanceof Y.Map) places.push(inner);
    }
  }
  for (let count = 1 + below(random, 25); count > 0; count -= 1) {
    const place = places[below(random, places.length)];
    place?.set(keys[below(random, keys.length)] ?? '', garbage(random));
  }
  return target;
}

describe('hostile documents', { timeout: 60_000 }, () => {
  test('[D2] no garbage makes reading, following, migrating or compiling throw', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seeded(seed);
      try {
        const target = spoiled(random);
        const reader = createReader(target);
        target.meta.set('title', garbage(random));
        target.collections.nodes.set('more', garbage(random) as never);
        expect(reader.read()).toEqual(readScenario(target));
        compile(readScenario(target));
        recentlyRemoved(target);
        try {
          migrate(target);
        } catch (error) {
          if (!(error instanceof NewerSchema)) throw error;
        }
        readScenario(target);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  });

  test('[D5] a command is one update, or refused without any; also on garbage', () => {
    const names = Object.keys(randomCommands);
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seeded(seed);
      const target = spoiled(random);
      let updates = 0;
      target.doc.on('update', () => {
        updates += 1;
      });
      for (let step = 0; step < 20; step += 1) {
        const name = names[below(random, names.length)] ?? '';
        updates = 0;
        try {
          const scenario = readScenario(target);
          randomCommands[name]?.({ target, scenario, random, freshText: () => 'x' });
          expect(updates).toBeLessThanOrEqual(1);
        } catch (error) {
          if (!(error instanceof Refused))
            throw new Error(`seed ${seed}, ${name}`, { cause: error });
        }
      }
    }
  });

  test('[D2] nesting as deep as a peer likes is not followed', () => {
    const target = sampleDoc();
    const deep = new Y.XmlFragment();
    target.collections.notes.get('n1')?.set('text', deep);
    let at: Y.XmlFragment = deep;
    for (let depth = 0; depth < 3000; depth += 1) {
      const inner = new Y.XmlElement('p');
      at.insert(0, [inner]);
      at = inner;
    }
    expect(readScenario(target).notes.get('n1')?.text).toBe('');
  });
});
