import { never } from '../base/never.ts';
import type { LinkId, NodeId, RowKey, StateId } from './scenario.ts';

/**
 * One number of a scenario, named the same in numbers in use, estimates, notes and sensitivity
 * (model.md §1.1). Ids hold no ':', '|' or '=', so its text can be taken apart again.
 */
export type Param =
  /** The chance of a level when nothing shown pushes for it. */
  | { readonly of: 'leak'; readonly node: NodeId; readonly state: StateId }
  /** promotes: the chance that the parent's state brings the child's level about. */
  | {
      readonly of: 'effect';
      readonly link: LinkId;
      readonly parentState: StateId;
      readonly childState: StateId;
    }
  /** inhibits: the chance that the parent's state stops the child. */
  | { readonly of: 'block'; readonly link: LinkId; readonly parentState: StateId }
  /** requires: the chance that the unmet precondition stops the child. */
  | { readonly of: 'necessity'; readonly link: LinkId }
  /** weighs: −3..3. */
  | {
      readonly of: 'score';
      readonly link: LinkId;
      readonly parentState: StateId;
      readonly childState: StateId;
    }
  /** One cell of a full table. */
  | { readonly of: 'cell'; readonly node: NodeId; readonly row: RowKey; readonly state: StateId }
  /** One cell of a weights gate's base distribution. */
  | { readonly of: 'base'; readonly node: NodeId; readonly state: StateId }
  /** The number that a person's gut says, shown beside the model's. */
  | { readonly of: 'gut'; readonly node: NodeId };

/** A parent state may not be called so, for `link:<id>:necessity` must name one number alone. */
const necessityWord = 'necessity';

export function printParam(param: Param): string {
  switch (param.of) {
    case 'leak':
      return `leak:${param.node}:${param.state}`;
    case 'effect':
      return `link:${param.link}:${param.parentState}:${param.childState}`;
    case 'block':
      return `link:${param.link}:${param.parentState}`;
    case 'necessity':
      return `link:${param.link}:${necessityWord}`;
    case 'score':
      return `score:${param.link}:${param.parentState}:${param.childState}`;
    case 'cell':
      return `cpt:${param.node}:${param.row}:${param.state}`;
    case 'base':
      return `base:${param.node}:${param.state}`;
    case 'gut':
      return `gut:${param.node}`;
    default:
      return never(param);
  }
}

/** The number that `text` names, or undefined when it names none. */
export function parseParam(text: string): Param | undefined {
  const parts = text.split(':');
  if (parts.some((part, at) => part === '' && !(parts[0] === 'cpt' && at === 2))) return undefined;
  const [head, first, second, third] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 2) return head === 'gut' ? { of: 'gut', node: first } : undefined;
  if (second === undefined) return undefined;
  if (parts.length === 3) return parseShort(head, first, second);
  if (parts.length !== 4 || third === undefined) return undefined;
  if (head === 'cpt') return { of: 'cell', node: first, row: second, state: third };
  if (head === 'link' || head === 'score') {
    const of = head === 'link' ? 'effect' : 'score';
    return { of, link: first, parentState: second, childState: third };
  }
  return undefined;
}

function parseShort(head: string | undefined, first: string, second: string): Param | undefined {
  if (head === 'leak' || head === 'base') return { of: head, node: first, state: second };
  if (head !== 'link') return undefined;
  return second === necessityWord
    ? { of: 'necessity', link: first }
    : { of: 'block', link: first, parentState: second };
}
