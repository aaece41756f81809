import { describe, expect, test } from 'vitest';
import { removeWord } from '../../../shared/document/commands/remove-word.ts';
import { setScale } from '../../../shared/document/commands/set-scale.ts';
import { setWord } from '../../../shared/document/commands/set-word.ts';
import { startWords } from '../../../shared/document/commands/start-words.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { createReader } from '../../../shared/document/reader.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { setTitle } from '../../../shared/document/commands/set-title.ts';
import { createUndo } from '../../../shared/document/undo.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { writeJson } from '../../../shared/formats/write-json.ts';
import { wordsOf } from '../../../shared/model/words.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';

const wordsIn = (target: ScenarioDoc) =>
  readScenario(target).meta.words?.map(({ word, lo, hi }) => [word, lo, hi]) ?? [];

describe('a board’s own words', () => {
  test('[D23] stand in the order of a scale, and the first makes the board speak in them', () => {
    const target = sampleDoc();
    setWord(target, { word: ' Probably ', lo: 0.5, hi: 0.9 });
    const low = setWord(target, { word: 'Hardly', lo: 0, hi: 0.2 });
    expect(readScenario(target).meta.scale).toBe('custom');
    expect(wordsIn(target)).toEqual([
      ['Hardly', 0, 0.2],
      ['Probably', 0.5, 0.9],
    ]);
    setWord(target, { id: low, word: 'Surely', lo: 0.95, hi: 1 });
    expect(wordsIn(target).map(([word]) => word)).toEqual(['Probably', 'Surely']);
    removeWord(target, low);
    expect(wordsIn(target)).toEqual([['Probably', 0.5, 0.9]]);
  });

  test('[D23] two people who change two words both keep theirs; one word is one person’s', () => {
    const target = sampleDoc();
    const a = setWord(target, { word: 'Low', lo: 0, hi: 0.3 });
    const b = setWord(target, { word: 'High', lo: 0.7, hi: 1 });
    const { peer, sync } = withPeer(target);
    setWord(target, { id: a, word: 'Lower', lo: 0, hi: 0.2 });
    setWord(peer, { id: b, word: 'Higher', lo: 0.8, hi: 1 });
    setWord(peer, { word: 'Middling', lo: 0.4, hi: 0.6 });
    sync();
    expect(wordsIn(target)).toEqual([
      ['Lower', 0, 0.2],
      ['Middling', 0.4, 0.6],
      ['Higher', 0.8, 1],
    ]);
    expect(wordsIn(peer)).toEqual(wordsIn(target));
    setWord(target, { id: a, word: 'Mine', lo: 0, hi: 0.1 });
    setWord(peer, { id: a, word: 'Theirs', lo: 0.05, hi: 0.15 });
    sync();
    expect([
      ['Mine', 0, 0.1],
      ['Theirs', 0.05, 0.15],
    ]).toContainEqual(wordsIn(target)[0]);
    expect(wordsIn(peer)).toEqual(wordsIn(target));
  });

  test('[D23] are started from another scale in one step, which undo takes back', () => {
    const target = sampleDoc();
    setWord(target, { word: 'Perhaps', lo: 0.2, hi: 0.8 });
    const undo = createUndo(target);
    startWords(target, wordsOf({ scale: 'kent' }));
    expect(wordsIn(target)).toHaveLength(5);
    expect(undo.undo()).toBe('done');
    expect(wordsIn(target)).toEqual([['Perhaps', 0.2, 0.8]]);
    setScale(target, 'phia');
    expect(wordsIn(target)).toEqual([['Perhaps', 0.2, 0.8]]);
    undo.destroy();
  });

  test('[D23] that say nothing, twice the same or too much are refused', () => {
    const target = sampleDoc();
    setWord(target, { word: 'Perhaps', lo: 0.2, hi: 0.8 });
    expect(() => setWord(target, { word: ' perhaps', lo: 0, hi: 1 })).toThrow();
    expect(() => setWord(target, { word: ' ', lo: 0, hi: 1 })).toThrow();
    expect(() => setWord(target, { word: 'Upside', lo: 0.8, hi: 0.2 })).toThrow(
      /between 0 and 100/,
    );
    expect(() => setWord(target, { word: 'Beyond', lo: 0, hi: 1.1 })).toThrow();
    expect(() => setWord(target, { word: 'x'.repeat(41), lo: 0, hi: 1 })).toThrow(/too long/);
    for (let at = 0; at < 11; at += 1) setWord(target, { word: `w${at}`, lo: 0, hi: 1 });
    expect(() => setWord(target, { word: 'One more', lo: 0, hi: 1 })).toThrow(/full/);
  });

  test('[D23] whatever stands in their place is read as far as it means words', () => {
    const target = sampleDoc();
    target.meta.set('words', [{ id: 'a', word: 'Listed', lo: '0.1', hi: 0.2 }, 'no word']);
    target.meta.set('word:b', { word: 'Kept', lo: 0.3, hi: 0.4 });
    target.meta.set('word:c', { word: 'Upside', lo: 0.4, hi: 0.3 });
    target.meta.set('word:d', { word: '', lo: 0.3, hi: 0.4 });
    target.meta.set('word:not an id', { word: 'Nobody’s', lo: 0, hi: 1 });
    target.meta.set('word:e', 17);
    expect(wordsIn(target)).toEqual([
      ['Listed', 0.1, 0.2],
      ['Kept', 0.3, 0.4],
    ]);
  });

  test('[D23] are the same list for as long as nobody changes one', () => {
    const target = sampleDoc();
    const id = setWord(target, { word: 'Perhaps', lo: 0.2, hi: 0.8 });
    const reader = createReader(target);
    const before = reader.read().meta.words;
    setTitle(target, 'Another title');
    expect(reader.read().meta.title).toBe('Another title');
    expect(reader.read().meta.words).toBe(before);
    setWord(target, { id, word: 'Perhaps', lo: 0.3, hi: 0.8 });
    expect(reader.read().meta.words).not.toBe(before);
    reader.destroy();
  });

  test('[F1] go into a file and come back', () => {
    const target = sampleDoc();
    startWords(target, wordsOf({ scale: 'kent' }));
    const { scenario } = readJson(JSON.stringify(writeJson(readScenario(target))));
    expect(scenario.meta.words).toEqual(readScenario(target).meta.words);
    expect(scenario.meta.scale).toBe('custom');
  });

  test('[F2] in a file need no ids; bands that are none are refused with their place', () => {
    const { scenario } = readJson({ nodes: {}, words: [{ word: 'Soon', lo: '0.5', hi: 0.7 }] });
    expect(scenario.meta.words).toEqual([{ id: 'w1', word: 'Soon', lo: 0.5, hi: 0.7 }]);
    expect(() => readJson({ nodes: {}, words: [{ word: 'Soon', lo: 0.7, hi: 0.5 }] })).toThrow(
      /words\.0/,
    );
  });
});
