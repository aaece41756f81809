import { poolChoices, useValuesChoices } from '../document/read-meta.ts';
import { scales } from '../document/read-values.ts';
import type { BoardWord, Meta, Settings } from '../model/scenario.ts';
import { inScaleOrder, mostWords } from '../model/words.ts';
import { given } from './reading.ts';
import type { Plain, Reading } from './reading.ts';

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
    useValues: reading.choice(
      settings['useValues'],
      useValuesChoices,
      'settings.useValues',
      'agreed',
    ),
    pool: reading.choice(settings['pool'], poolChoices, 'settings.pool', 'gmo'),
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

/** The board's own words for chances, from the least likely up. */
function readWords(reading: Reading, value: unknown): readonly BoardWord[] | undefined {
  const words = reading.list(value, 'words').map((item, at): BoardWord => {
    const place = `words.${at}`;
    const entry = reading.record(item, place);
    reading.ignoreOthers(entry, ['id', 'word', 'lo', 'hi'], place);
    const lo = reading.number(entry['lo'], `${place}.lo`);
    const hi = reading.number(entry['hi'], `${place}.hi`);
    if (!(0 <= lo && lo <= hi && hi <= 1)) {
      reading.fail('badNumber', 'a word covers probabilities from lo to hi, in 0 to 1', place);
    }
    const word = reading.text(entry['word'], `${place}.word`)?.trim() ?? '';
    if (word === '') reading.fail('badShape', 'a word is expected here', `${place}.word`);
    return { id: reading.optionalId(entry['id'], `${place}.id`) ?? `w${at + 1}`, word, lo, hi };
  });
  if (words.length > mostWords) {
    reading.lose('words', `only the first ${mostWords} are kept`);
  }
  return words.length === 0 ? undefined : inScaleOrder(words.slice(0, mostWords));
}

/** What stands at the top level of the file beside the collections. */
export function readMeta(reading: Reading, file: Plain): Meta {
  return {
    id: reading.optionalId(file['id'], 'id') ?? 'scenario',
    title: reading.text(file['title'], 'title') ?? '',
    horizon: reading.text(file['horizon'], 'horizon') ?? '',
    illustrative: reading.flag(file['illustrative'], 'illustrative') ?? false,
    scale: reading.choice(file['scale'], scales, 'scale', 'icd203'),
    ...given('words', readWords(reading, file['words'])),
    storyNodes: reading.ids(file['storyNodes'], 'storyNodes'),
    settings: readSettings(reading, file['settings']),
    ...given('rounds', readRounds(reading, file['rounds'])),
    schemaVersion: reading.optionalNumber(file['version'], 'version') ?? 1,
  };
}
