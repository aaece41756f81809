import { useLayoutEffect, useMemo, useRef } from 'react';
import { useScenarioValue } from '../board/hooks.ts';
import { bandsOf, type Band } from '../../shared/drawing/bands.ts';
import { useSurface } from './surface-context.ts';
import styles from './Bands.module.css';

function useBands(): readonly Band[] {
  const phases = useScenarioValue((scenario) => scenario.phases);
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  return useMemo(() => bandsOf(phases, nodes), [phases, nodes]);
}

/** Far enough above and below any board that a column never ends in view. */
const reach = 40_000;

/** The phases as faint columns behind the cards. */
export function BandsBehind() {
  const bands = useBands();
  return bands.map((band, index) => (
    <div
      key={band.id}
      className={index % 2 === 0 ? styles.even : styles.odd}
      style={{ left: band.left, width: band.right - band.left, top: -reach, height: reach * 2 }}
    />
  ));
}

/** Pixels on screen below which a name is left out: a few letters of it would be no name. */
function roomFor(label: string): number {
  return Math.min(label.length * 7 + 24, 110);
}

/** The columns' names, which stay at the top of the screen. */
export function BandNames() {
  const surface = useSurface();
  const bands = useBands();
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const { x, zoom } = surface.view;
      for (const [index, band] of bands.entries()) {
        const label = row.current?.children[index];
        if (!(label instanceof HTMLElement)) continue;
        const width = (band.right - band.left) * zoom;
        label.style.transform = `translate(${(band.left - x) * zoom}px, 0)`;
        label.style.width = `${width}px`;
        label.style.visibility = width < roomFor(band.label) ? 'hidden' : '';
      }
    };
    place();
    return surface.addPart(({ view }) => {
      if (view) place();
    });
  }, [surface, bands]);
  return (
    <div ref={row} className={styles.names} aria-hidden>
      {bands.map((band) => (
        <span key={band.id} dir="auto" className={styles.name}>
          {band.label}
        </span>
      ))}
    </div>
  );
}
