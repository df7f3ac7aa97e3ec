import { type Document, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import type { NewsroomDocument } from './newsroom-document.js';
import type { Path, PlacedProblem } from './place.js';

/** `${NAME}`, and `$${`, which stands for `${` itself. */
const REFERENCE = /\$\$\{|\$\{([^}]*)\}?/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

export interface Expansion {
  readonly problems: readonly PlacedProblem[];
  /** The text as it is written, of each value that has a variable: what may be shown instead of it. Keys are made by `pathKey`. */
  readonly templates: ReadonlyMap<string, string>;
}

/** A path as a key of a map. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/**
 * Puts the values of variables into a document's text. They stay text, and are not read as YAML: a value cannot become something
 * else than the value of its setting.
 */
export function expandVariables(document: NewsroomDocument, variables: Readonly<Record<string, string | undefined>>): Expansion {
  const problems: PlacedProblem[] = [];
  const templates = new Map<string, string>();
  visit(document.content, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const { value: written } = node;
      const found = expanded(written, variables);
      for (const why of found.problems) problems.push({ ...document.placeOfNode(node), why });
      if (found.names > 0) templates.set(pathKey(pathTo(node, ancestors)), written);
      node.value = found.text;
    },
  });
  return { problems, templates };
}

function expanded(text: string, variables: Readonly<Record<string, string | undefined>>) {
  const problems: string[] = [];
  let names = 0;
  const replaced = text.replace(REFERENCE, (whole, name: string | undefined) => {
    if (name === undefined) return '${';
    names += 1;
    if (!NAME.test(name) || !whole.endsWith('}')) {
      problems.push(`${whole} is no variable: write \${NAME}, or $\${ for the characters themselves`);
      return whole;
    }
    if (variables[name] === undefined) problems.push(`the variable ${name} is not set`);
    return variables[name] ?? whole;
  });
  return { text: replaced, problems, names };
}

/** Ancestors are the document, and then maps with their pairs, and lists. */
function pathTo(leaf: Node, ancestors: readonly (Document | Node | Pair)[]): Path {
  const chain = [...ancestors, leaf];
  return chain.flatMap((node, depth): Path => {
    if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : node.key)];
    const parent = chain[depth - 1];
    return isSeq(parent) ? [parent.items.indexOf(node)] : [];
  });
}
