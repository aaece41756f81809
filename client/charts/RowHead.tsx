import { fitLabel } from './fit-label.ts';
import { textWidth } from './fit-text.ts';
import ink from './ink.module.css';

export interface RowHeadProps {
  readonly title: string;
  /** What stands after the title, quieter; left out where there is no room for it. */
  readonly detail?: string;
  /** What stands at the end of the line. */
  readonly figure: string;
  /** The figure is what the row is about; otherwise it is a detail too. */
  readonly isMain?: boolean;
  readonly width: number;
}

/** The line of words above a bar. */
export function RowHead({ title, detail = '', figure, isMain = false, width }: RowHeadProps) {
  const figureWidth = isMain ? textWidth(figure, 12, 600) : textWidth(figure, 11);
  const label = fitLabel(title, detail, width - 18 - figureWidth);
  return (
    <>
      <text className={ink.label} x={4} y={15} fontWeight={500}>
        {label.title}
      </text>
      {label.detail === '' ? null : (
        <text className={ink.detail} x={4 + label.after} y={15}>
          {label.detail}
        </text>
      )}
      <text className={isMain ? ink.figure : ink.detail} x={width - 4} y={15} textAnchor="end">
        {figure}
      </text>
    </>
  );
}
