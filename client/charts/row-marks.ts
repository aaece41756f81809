import type { Mark } from './Marks.tsx';

interface RowsLaidOut {
  readonly width: number;
  readonly rowHeight: number;
  /** Where the first row begins; 0 unless told otherwise. */
  readonly top?: number;
}

/** Marks over the whole width, one a row. */
export function rowMarks(
  rows: readonly Pick<Mark, 'id' | 'spoken'>[],
  { width, rowHeight, top = 0 }: RowsLaidOut,
): readonly Mark[] {
  return rows.map(({ id, spoken }, index) => {
    return { id, spoken, x: 0, y: top + index * rowHeight, width, height: rowHeight };
  });
}
