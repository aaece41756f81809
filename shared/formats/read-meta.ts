import type { Meta, ScaleId, Settings } from '../model/scenario.ts';
import { given } from './reading.ts';
import type { Plain, Reading } from './reading.ts';

const scales: readonly ScaleId[] = ['icd203', 'phia', 'kent', 'custom'];
const useValues: readonly Settings['useValues'][] = ['agreed', 'pooled'];
const pools: readonly Settings['pool'][] = ['gmo', 'median', 'mean'];

function readTarget(reading: Reading, value: unknown): Settings['target'] {
  if (value === undefined || value === null) return undefined;
  const target = reading.record(value, 'settings.target');
  return {
    node: reading.id(target['node'], 'settings.target.node'),
    states: reading.ids(target['states'], 'settings.target.states'),
  };
}

function readSettings(reading: Reading, value: unknown): Settings {
  const settings = reading.record(value ?? {}, 'settings');
  reading.ignoreOthers(settings, ['useValues', 'pool', 'target'], 'settings');
  return {
    useValues: reading.choice(settings['useValues'], useValues, 'settings.useValues', 'agreed'),
    pool: reading.choice(settings['pool'], pools, 'settings.pool', 'gmo'),
    ...given('target', readTarget(reading, settings['target'])),
  };
}

function readRounds(reading: Reading, value: unknown): Meta['rounds'] {
  if (value === undefined || value === null) return undefined;
  const rounds = reading.record(value, 'rounds');
  const count = reading.number(rounds['count'], 'rounds.count');
  if (!Number.isInteger(count) || count < 1 || count > 8) {
    reading.fail('badNumber', 'there are 1 to 8 rounds', 'rounds.count');
  }
  const labels = reading.list(rounds['labels'], 'rounds.labels');
  return {
    count,
    labels: labels.map((label, at) => reading.text(label, `rounds.labels.${at}`) ?? ''),
  };
}

/** What stands at the top level of the file beside the collections. */
export function readMeta(reading: Reading, file: Plain): Meta {
  return {
    id: reading.optionalId(file['id'], 'id') ?? 'scenario',
    title: reading.text(file['title'], 'title') ?? '',
    horizon: reading.text(file['horizon'], 'horizon') ?? '',
    illustrative: reading.flag(file['illustrative'], 'illustrative') ?? false,
    scale: reading.choice(file['scale'], scales, 'scale', 'icd203'),
    storyNodes: reading.ids(file['storyNodes'], 'storyNodes'),
    settings: readSettings(reading, file['settings']),
    ...given('rounds', readRounds(reading, file['rounds'])),
    schemaVersion: reading.optionalNumber(file['version'], 'version') ?? 1,
  };
}
