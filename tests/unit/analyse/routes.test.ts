import { expect, test } from 'vitest';
import { finish } from '../../../shared/analyses/steps.ts';
import { paths } from '../../../shared/analyses/paths.ts';
import { causedCause, causesOf, quickCause } from '../../../client/analyse/questions/causes-of.ts';
import { routeMarks } from '../../../client/analyse/questions/route-marks.ts';
import { iranScenario } from '../../support/iran.ts';

const scenario = iranScenario();

test('[Y42] whatever leads to a card is a cause of it, moves first, nothing else', () => {
  const causes = causesOf(scenario, 'talks').map(({ id }) => id);
  expect(causes.slice(0, 4)).toEqual(['us_posture', 'us_request', 'ru_mediation', 'iran_response']);
  expect(causes).toContain('distrust');
  expect(causes).not.toContain('agreement');
  expect(causes).not.toContain('talks');
  expect(causesOf(scenario, 'us_posture')).toEqual([]);
});

test('[Y42] the cause that is asked about first is one whose shares are exact', () => {
  const causes = causesOf(scenario, 'agreement');
  const chosen = quickCause(scenario, causes, 'agreement');
  expect(chosen?.id).toBe('ru_mediation');
  expect(quickCause(scenario, [], 'agreement')).toBeUndefined();
  expect(causedCause(scenario, causes)?.id).toBe('ru_mediation');
});

test('[Y42] links are as thick as their share, coloured by its sign; a route shows its own alone', () => {
  const found = finish(
    paths(
      scenario,
      { node: 'ru_mediation', from: 'none', to: 'active' },
      { node: 'agreement', states: ['interim', 'verified'] },
    ),
  );
  if (found === undefined) throw new Error('mediation leads to the agreement');
  const marks = routeMarks(found);
  const widest = found.arrows.reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a));
  for (const { links, share } of found.arrows) {
    for (const link of links) {
      const mark = marks.get(link);
      expect(mark?.tone).toBe((share ?? 0) < 0 ? 'lowers' : 'raises');
      expect(mark?.width).toBeLessThanOrEqual(marks.get(widest.links[0] ?? '')?.width ?? 0);
    }
  }
  const alone = routeMarks(found, ['ru_mediation', 'talks', 'agreement']);
  const expected = found.arrows
    .filter(
      ({ from, to }) =>
        `${from} ${to}` === 'ru_mediation talks' || `${from} ${to}` === 'talks agreement',
    )
    .flatMap(({ links }) => links);
  expect([...alone.keys()].sort()).toEqual([...expected].sort());
});

test('[Y42] links whose share is not known yet are drawn thin, and say neither more nor less likely', () => {
  const arrows = [{ from: 'a', to: 'b', links: ['k'], share: undefined, without: undefined }];
  expect([...routeMarks({ arrows })]).toEqual([['k', { width: 1.5, tone: 'shown' }]]);
});
