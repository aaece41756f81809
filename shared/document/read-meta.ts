import { limits } from '../base/limits.ts';
import type { Meta, Settings } from '../model/scenario.ts';
import { readWords } from './board-words.ts';
import { fieldsOf, itemsOf, type Fields } from './fields.ts';
import { present } from './present.ts';
import { readId, readIds, readNumber, readOneOf, readText, scales } from './read-values.ts';

/** The version that a document says it has; 0 when it says none, as the first ones did. */
export function readSchemaVersion(fields: Fields): number {
  const version = readNumber(fields.get('schemaVersion'));
  return version !== undefined && Number.isInteger(version) && version >= 0 ? version : 0;
}

export function readMeta(fields: Fields): Meta {
  return present({
    id: readId(fields.get('id')) ?? '',
    title: readText(fields.get('title')) ?? '',
    horizon: readText(fields.get('horizon')) ?? '',
    illustrative: fields.get('illustrative') === true,
    scale: readOneOf(fields.get('scale'), scales) ?? 'icd203',
    words: readWords(fields),
    storyNodes: readIds(fields.get('storyNodes')),
    settings: readSettings(fields.get('settings')),
    rounds: readRounds(fields.get('rounds')),
    schemaVersion: readSchemaVersion(fields),
  });
}

export const useValuesChoices: readonly Settings['useValues'][] = ['agreed', 'pooled'];
export const poolChoices: readonly Settings['pool'][] = ['gmo', 'median', 'mean'];

function readSettings(value: unknown): Settings {
  const fields = fieldsOf(value);
  return present({
    useValues: readOneOf(fields?.get('useValues'), useValuesChoices) ?? 'agreed',
    pool: readOneOf(fields?.get('pool'), poolChoices) ?? 'gmo',
    target: readTarget(fields?.get('target')),
  });
}

export function readTarget(value: unknown): Settings['target'] {
  const fields = fieldsOf(value);
  const node = readId(fields?.get('node'));
  return node === undefined ? undefined : { node, states: readIds(fields?.get('states')) };
}

/** One to eight rounds (model.md §1.8). */
export function readRounds(value: unknown): Meta['rounds'] {
  const fields = fieldsOf(value);
  const count = readNumber(fields?.get('count'));
  if (count === undefined || !Number.isInteger(count) || count < 1) return undefined;
  if (count > limits.rounds) return undefined;
  const labels = itemsOf(fields?.get('labels')).filter(
    (label): label is string => typeof label === 'string' && label.length <= limits.titleLength,
  );
  return { count, labels };
}
