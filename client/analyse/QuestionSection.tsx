import { ChevronRight } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Target } from '../../shared/analyses/target.ts';
import { useBoard } from '../board/board-context.tsx';
import { useUi } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import type { Question } from './question.ts';
import { useBroughtUp } from './use-brought-up.ts';
import styles from './Analyse.module.css';

export interface QuestionSectionProps {
  readonly question: Question;
  readonly target: Target;
}

/** A question that unfolds into its answer. Folded it is not worked out. */
export function QuestionSection({ question, target }: QuestionSectionProps) {
  const { ui } = useBoard();
  const { id, heading, shows, Answer } = question;
  const isOpen = useUi(({ asked }) => asked.includes(id));
  const isNewest = useUi(({ asked }) => asked.at(-1) === id);
  const section = useRef<HTMLElement>(null);
  const body = useId();
  useBroughtUp(section, isNewest);
  return (
    <section ref={section} className={styles.question} data-question={id} data-open={isOpen}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() =>
            ui.setState(({ asked }) => ({
              asked: isOpen ? asked.filter((other) => other !== id) : [...asked, id],
            }))
          }
        >
          <ChevronRight aria-hidden className={cx(styles.arrow, isOpen && styles.turned)} />
          <span>
            {heading}
            <span className={styles.shows}>{shows}</span>
          </span>
        </button>
      </h3>
      <div id={body} hidden={!isOpen} className={styles.answer}>
        {isOpen ? <Answer target={target} /> : null}
      </div>
    </section>
  );
}
