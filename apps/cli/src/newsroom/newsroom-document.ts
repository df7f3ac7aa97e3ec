import { type Document, isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Path, Place, PlacedProblem } from './place.js';

/** A file's text and how the person who gave it calls it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A YAML or JSON file (YAML 1.2, of which JSON is a part) that remembers where everything stands. */
export class NewsroomDocument {
  private readonly lines = new LineCounter();
  readonly content: Document;

  constructor(private readonly source: SourceText) {
    this.content = parseDocument(source.text, { lineCounter: this.lines, prettyErrors: false });
  }

  get file(): string {
    return this.source.file;
  }

  /** What is no YAML, or more than a newsroom file may have of it. */
  problems(): PlacedProblem[] {
    const { errors, warnings, contents } = this.content;
    const found = [...errors, ...warnings].map(({ code, pos: [at], message }) => ({
      ...this.placeAt(at),
      why: WORDS[code] ?? `this is no YAML: ${message}`,
    }));
    if (found.length > 0) return found;
    return contents === null ? [{ ...this.placeAt(0), why: 'there is nothing in it' }] : this.aliases();
  }

  /** Where the value of that path stands, or what is there of the way to it. */
  placeOf(path: Path): Place {
    return this.placeOfNode(this.nodesTo(path).at(-1));
  }

  /** Where a setting's name stands, in the settings of that path. */
  placeOfName(path: Path, name: string): Place {
    const within = this.nodesTo(path).at(-1);
    const pair = isMap(within) ? within.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
    return isNode(pair?.key) ? this.placeOfNode(pair.key) : this.placeOfNode(within);
  }

  placeOfNode(node: Node | undefined): Place {
    return this.placeAt(node?.range?.[0] ?? 0);
  }

  /** The nodes on the way down, as far as they are there. */
  private nodesTo(path: Path): Node[] {
    const way: Node[] = isNode(this.content.contents) ? [this.content.contents] : [];
    for (const step of path) {
      const last = way.at(-1);
      const next = isCollection(last) ? last.get(step, true) : undefined;
      if (!isNode(next)) break;
      way.push(next);
    }
    return way;
  }

  private placeAt(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Refused altogether: a file of a few lines may stand for gigabytes through them, and places would be told of the wrong line. */
  private aliases(): PlacedProblem[] {
    const found: PlacedProblem[] = [];
    visit(this.content, {
      Alias: (_, node) => void found.push({ ...this.placeOfNode(node), why: NO_ALIASES }),
      Pair: (_, pair) => {
        if (isPair(pair) && !(isScalar(pair.key) && typeof pair.key.value === 'string'))
          found.push({ ...this.placeOfNode(isNode(pair.key) ? pair.key : undefined), why: 'names must be text' });
      },
    });
    return found;
  }
}

const NO_ALIASES = 'anchors and aliases are not taken: write the value out, or use a variable, ${NAME}';
const WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this name stands here twice',
  MULTIPLE_DOCS: 'a file holds one document: give what follows in a file of its own',
};
