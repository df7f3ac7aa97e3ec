/** Any object of an OpenAPI document. */
export interface Node {
  readonly [key: string]: unknown;
}
