import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SaveLedger } from '../../../client/room/save-ledger.ts';

describe('[B10] the count of waiting edits', () => {
  test('[B10] an edit waits until the frame that carried it is on the disk', () => {
    const ledger = new SaveLedger();
    ledger.edited(1);
    ledger.edited(2);
    expect(ledger.waiting).toBe(2);
    ledger.saved(1);
    expect(ledger.waiting).toBe(1);
    ledger.saved(2);
    expect(ledger.waiting).toBe(0);
  });

  test('[B10] edits made offline wait until the sync step 2 that carries them is on the disk', () => {
    const ledger = new SaveLedger();
    ledger.edited(null, 12);
    ledger.sentAll(1);
    ledger.edited(2);
    expect(ledger.waiting).toBe(13);
    ledger.saved(1);
    expect(ledger.waiting).toBe(1);
  });

  test('[B10] a lost connection takes its promise with it', () => {
    const ledger = new SaveLedger();
    ledger.edited(1);
    ledger.edited(2);
    ledger.saved(1);
    ledger.disconnected();
    ledger.saved(2);
    expect(ledger.waiting).toBe(1);
    ledger.sentAll(1);
    ledger.saved(1);
    expect(ledger.waiting).toBe(0);
  });

  test('[B10] in any history an edit counts as waiting exactly until a frame with it is saved', () => {
    type Step = 'edit' | 'cut' | 'connect' | 'save';
    const steps = fc.array(fc.constantFrom<Step>('edit', 'edit', 'save', 'cut', 'connect'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, (history) => {
        const ledger = new SaveLedger();
        // The model: each edit, and the frame of this connection that carries it.
        let edits: (number | null)[] = [];
        let frames: number | undefined;
        let saved = 0;
        for (const step of history) {
          if (step === 'edit') {
            if (frames !== undefined) frames += 1;
            edits.push(frames ?? null);
            ledger.edited(frames ?? null);
          } else if (step === 'cut') {
            frames = undefined;
            edits = edits.map(() => null);
            ledger.disconnected();
          } else if (step === 'connect' && frames === undefined) {
            frames = 1;
            saved = 0;
            edits = edits.map(() => 1);
            ledger.sentAll(1);
          } else if (step === 'save' && frames !== undefined && saved < frames) {
            saved += 1;
            const upTo = saved;
            edits = edits.filter((frame) => frame === null || frame > upTo);
            ledger.saved(upTo);
          }
          expect(ledger.waiting).toBe(edits.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
