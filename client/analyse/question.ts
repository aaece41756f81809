import type { ReactNode } from 'react';
import type { Target } from '../../shared/analyses/target.ts';

export interface QuestionProps {
  /** What the panel is about at the moment. */
  readonly target: Target;
}

export interface Question {
  readonly id: string;
  /** The question as somebody would ask it who has never heard of probability. */
  readonly heading: string;
  /** What its answer shows, in one sentence. */
  readonly shows: string;
  readonly Answer: (props: QuestionProps) => ReactNode;
}
