import ts from 'typescript';

/** The doc comment of a schema and of its fields, read from the source: they are written once, for people and for readers of JSON. */
export interface Documented {
  readonly comment?: string;
  readonly fields: Readonly<Record<string, Documented>>;
}

/**
 * Comments of all `const`s in some source files that hold an object of fields: `z.object({...})`, `defineEvent({...})` or a bare
 * `{...}`, with what they spread from one another.
 *
 * @param sources TypeScript texts
 */
export function docComments(sources: readonly string[]): Readonly<Record<string, Documented>> {
  const found: Record<string, Documented> = {};
  const declarations = sources.flatMap(declarationsOf);
  const literals = new Map(declarations.map(({ name, literal }) => [name, literal]));
  for (const { name, comment, literal } of declarations) found[name] = { comment, fields: fieldsOf(literal, literals) };
  return found;
}

interface Declaration {
  readonly name: string;
  readonly comment?: string;
  readonly literal?: ts.ObjectLiteralExpression;
}

function declarationsOf(source: string): Declaration[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.map((declaration) => ({
      name: declaration.name.getText(),
      comment: commentOf(statement),
      literal: declaration.initializer && objectLiteralIn(declaration.initializer),
    })),
  );
}

function fieldsOf(
  literal: ts.ObjectLiteralExpression | undefined,
  literals: ReadonlyMap<string, ts.ObjectLiteralExpression | undefined>,
): Record<string, Documented> {
  const fields: Record<string, Documented> = {};
  for (const property of literal?.properties ?? []) {
    if (ts.isSpreadAssignment(property)) Object.assign(fields, fieldsOf(literals.get(spreadName(property)), literals));
    if (!ts.isPropertyAssignment(property)) continue;
    const inner = objectLiteralIn(property.initializer);
    fields[property.name.getText()] = { comment: commentOf(property), fields: fieldsOf(inner, literals) };
  }
  return fields;
}

/** `Item` in `...Item.shape`, `made` in `...made`. */
function spreadName(property: ts.SpreadAssignment): string {
  return property.expression.getText().replace(/\.shape$/, '');
}

/** The object literal that a chain of calls is built on: the one in `z.object({...}).meta({...})` is the first argument of the first call. */
function objectLiteralIn(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (ts.isAsExpression(expression)) return objectLiteralIn(expression.expression);
  if (!ts.isCallExpression(expression)) return undefined;
  const callee = expression.expression;
  const chained = ts.isPropertyAccessExpression(callee) ? objectLiteralIn(callee.expression) : undefined;
  const [argument] = expression.arguments;
  return chained ?? (argument && objectLiteralIn(argument));
}

function commentOf(node: ts.Node): string | undefined {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return doc && ts.getTextOfJSDocComment(doc.comment)?.replace(/\s+/g, ' ');
}
