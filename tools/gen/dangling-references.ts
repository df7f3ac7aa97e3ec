/** The local references (`#/...`) anywhere in a document that lead to nothing in it. */
export function danglingReferences(document: unknown): string[] {
  const references = new Set<string>();
  JSON.stringify(document, (key, value) => {
    if (key === '$ref' && typeof value === 'string') references.add(value);
    return value;
  });
  return [...references].filter((reference) => target(document, reference) === undefined);
}

function target(document: unknown, reference: string): unknown {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);
}
