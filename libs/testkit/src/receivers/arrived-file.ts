/** A file that has come to its name on a server: what whoever watches the folder would read now. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}
