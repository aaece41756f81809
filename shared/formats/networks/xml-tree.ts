import { SaxesParser } from 'saxes';
import { FormatError } from '../format-error.ts';

/** An element with what stands in it; text of mixed content is joined and trimmed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Line of its opening tag, from 1. */
  readonly line: number;
}

const mostElements = 1_000_000;
const mostDepth = 64;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

/**
 * The document's root element. Document type definitions are passed over: nothing in them is read,
 * expanded or fetched, so an entity other than the five of XML itself is an error.
 * @throws {FormatError} `badShape` with the line, `tooDeep`, `tooBig`.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', (error) => {
    const words = error.message.replace(/^\d+:\d+: /, '');
    throw new FormatError('badShape', words, `line ${parser.line}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > mostElements) throw new FormatError('tooBig', 'too many elements');
    if (open.length >= mostDepth) {
      throw new FormatError('tooDeep', 'too many nested elements', `line ${parser.line}`);
    }
    const own = new Map(Object.entries(attributes));
    open.push({ name, attributes: own, children: [], line: parser.line, text: '' });
  });
  const addText = (words: string) => {
    const last = open.at(-1);
    if (last) last.text += words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const last = open.pop();
    if (!last) return;
    const element: XmlElement = { ...last, text: last.text.trim() };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text).close();
  if (root === undefined) throw new FormatError('badShape', 'there is no element');
  return root;
}

/** The children of that name, whatever its case. */
export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name.toUpperCase() === name.toUpperCase());
}

/** Escapes text for content and attributes; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
