import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numberSubject } from '../../../client/numbers/number-subject.ts';
import { readTyped } from '../../../client/numbers/read-typed.ts';
import { readJson } from '../../../shared/formats/read-json.ts';

const { scenario } = readJson(
  readFileSync(new URL('../../oracle/iran.template.json', import.meta.url), 'utf8'),
);

describe('what a number is about', () => {
  test('[U59] a number that somebody gave is told as given', () => {
    const subject = numberSubject(scenario, 'link:l12:conditional:yes');
    expect(subject).toMatchObject({ value: 0.55, assumed: false, isSilent: false, of: 'effect' });
    expect(subject?.question).toContain('what is the chance it brings');
  });

  test('[U59] the total can be asked of a link, beside what else makes its effect likely', () => {
    expect(numberSubject(scenario, 'link:l03:pressure_only:yes')?.total).toEqual({
      kind: 'promotes',
      leak: 0.6,
      above: 0,
      whole: 0.6,
    });
    expect(numberSubject(scenario, 'link:l06:active:conditional')?.total).toMatchObject({
      kind: 'promotes',
      above: 0.2,
    });
    expect(numberSubject(scenario, 'leak:talks:yes')?.total).toBeUndefined();
  });

  test('[U59] a number that nobody gave and nothing stands in for is none, not a half', () => {
    const silent = numberSubject(scenario, 'link:l14:nominal:yes');
    expect(silent).toMatchObject({ value: 0, assumed: false, isSilent: true });
  });

  test('[U59] what is gone has no subject', () => {
    expect(numberSubject(scenario, 'link:gone:yes:yes')).toBeUndefined();
    expect(numberSubject(scenario, 'leak:gone:yes')).toBeUndefined();
    expect(numberSubject(scenario, 'nonsense')).toBeUndefined();
  });

  test('[U59] an ambiguous number is asked back before it counts', () => {
    expect(readTyped('0,7', 'icd203').ask).toEqual([{ best: 0.7 }, { best: 0.007 }]);
    expect(readTyped('70', 'icd203')).toEqual({ text: '70', draft: { best: 0.7 } });
    expect(readTyped('', 'icd203').isClear).toBe(true);
    expect(readTyped('105', 'icd203').error).toMatch(/between 0 and 100/);
  });
});
